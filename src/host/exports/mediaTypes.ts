/** Formats that a report model is rendered into; a table of notes (`csv`) needs none. */
export type RenderedFormat = 'docx' | 'pdf' | 'html' | 'md' | 'xlsx' | 'json'

export const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<RenderedFormat | 'csv', string>
