import type { NoteKind } from '../records/vocabulary.ts'
import type { ChartBlock, ChartData, HeadingBlock, ParagraphBlock, TableBlock, TableCell, TableColumn } from './reportModel.ts'

/** Makers of blocks. Numbers of headings, tables and figures are filled in by numbering.ts, the evidence by evidence.ts. */
export const heading = (id: string, level: 2 | 3, text: string, extra: { kind?: NoteKind; lead?: string } = {}): HeadingBlock => ({
  type: 'heading',
  id,
  level,
  number: '',
  text,
  kind: extra.kind ?? null,
  lead: extra.lead ?? '',
})

export const paragraph = (text: string, tone: ParagraphBlock['tone'] = 'body', noteIds: string[] = []): ParagraphBlock => ({
  type: 'paragraph',
  text,
  tone,
  noteIds,
})

/** The organiser's words: a blank line starts a new paragraph, single line breaks are kept. */
export const paragraphs = (text: string): ParagraphBlock[] =>
  text
    .split(/\r?\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part))

export const cell = (text: string, noteIds: string[] = []): TableCell => ({ text, noteIds })

export const column = (header: string, weight: number, align: TableColumn['align'] = 'start'): TableColumn => ({
  header,
  weight,
  align,
})

type TableParts = Pick<TableBlock, 'id' | 'caption' | 'columns' | 'rows'> & Partial<Pick<TableBlock, 'total' | 'noteIds'>>

/** A table whose first cells name their rows; its notes are those of its cells unless said otherwise. */
export const table = ({ total = null, noteIds, ...parts }: TableParts): TableBlock => ({
  type: 'table',
  number: 0,
  rowHeader: true,
  total,
  noteIds: noteIds ?? [...new Set(parts.rows.flat().flatMap((each) => each.noteIds))],
  evidence: '',
  ...parts,
})

export const chart = (id: string, data: ChartData, caption: string, alt: string): ChartBlock => ({
  type: 'chart',
  id,
  number: 0,
  data,
  caption,
  alt,
  noteIds: [...new Set(data.rows.flatMap((row) => row.noteIds))],
  evidence: '',
})
