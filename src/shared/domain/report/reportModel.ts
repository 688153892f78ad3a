import type { Attribution, NoteKind, ReportLength, ReportTemplate } from '../records/vocabulary.ts'

/**
 * A finished report as plain data: the live preview and every exporter draw the same model.
 * Counts and lines carry the ids of the notes that they stand for, so that each can be followed back.
 */
export type ReportLanguage = 'en' | 'it'

/** Looks a message up, e.g. t('report:notes', { count: 3 }); i18next's own function fits. */
export type Translate = (key: string, params?: Record<string, string | number>) => string

export type HeadingBlock = {
  type: 'heading'
  id: string
  level: 2 | 3
  /** Given when the report is numbered, e.g. '5.1'. */
  number: string
  text: string
  kind: NoteKind | null
  /** The small line above the heading: which kind, at how many tables. */
  lead: string
}

export type ParagraphBlock = {
  type: 'paragraph'
  text: string
  /** body: the organiser's or the tool's prose; quiet: explanation; pending: still to be written by the organiser. */
  tone: 'body' | 'quiet' | 'pending'
  noteIds: string[]
}

export type ListBlock = { type: 'list'; ordered: boolean; items: { text: string; noteIds: string[] }[] }

export type FactsBlock = { type: 'facts'; rows: { label: string; values: string[] }[] }

export type TableColumn = {
  header: string
  align: 'start' | 'end'
  /** Share of the width; the shares of a table need not add up to anything. */
  weight: number
}
export type TableCell = { text: string; noteIds: string[] }
export type TableBlock = {
  type: 'table'
  id: string
  /** Counted through the report from 1. */
  number: number
  caption: string
  columns: TableColumn[]
  rows: TableCell[][]
  /** The last row when it adds the others up. */
  total: TableCell[] | null
  /** The first cell of each row names the row. */
  rowHeader: boolean
  noteIds: string[]
  /** As in charts. */
  evidence: string
}

export type BarsData = {
  kind: 'bars'
  rows: { label: string; value: number; noteKind: NoteKind | null; noteIds: string[] }[]
}
export type StackedBarsData = {
  kind: 'stacked-bars'
  series: { key: string; label: string; noteKind: NoteKind | null }[]
  /** values[i] belongs to series[i]. */
  rows: { label: string; values: number[]; noteIds: string[] }[]
}
export type MatrixData = {
  kind: 'matrix'
  tone: 'accent' | 'challenge' | 'priority' | 'co-benefit'
  columns: string[]
  rows: { label: string; values: number[]; noteIds: string[] }[]
}
/** Points on two scales that run from `low` to `high`, e.g. effort and impact of what was voted on. */
export type ScatterData = {
  kind: 'scatter'
  xLabel: string
  yLabel: string
  low: number
  high: number
  rows: { label: string; x: number; y: number; noteIds: string[] }[]
}
/** Years from left to right, one lane per row. */
export type TimelineData = {
  kind: 'timeline'
  from: number
  to: number
  rows: { label: string; items: { year: number; text: string; noteKind: NoteKind | null }[]; noteIds: string[] }[]
}
export type ChartData = BarsData | StackedBarsData | MatrixData | ScatterData | TimelineData
export type ChartBlock = {
  type: 'chart'
  id: string
  number: number
  data: ChartData
  caption: string
  /** What the picture shows, in words, for people who do not see it. */
  alt: string
  noteIds: string[]
  /** The short ids of those notes in words, e.g. 'Notes: N-001 to N-014, N-020'; '' where there are none. */
  evidence: string
}

/** A photo of the room. Its bytes lie beside the log; an exporter is handed them by `hash`. */
export type PhotoBlock = {
  type: 'photo'
  id: string
  /** Counted with the figures. */
  number: number
  hash: string
  width: number
  height: number
  caption: string
  alt: string
}

export type QuoteBlock = {
  type: 'quote'
  text: string
  /** Table, round, short id and, where the rule allows it, the speaker. */
  source: string
  /** Id of the record; '' in files that may not carry it. */
  noteId: string
  unclear: boolean
}

export type NoteLine = {
  /** Id of the record; '' in files that may not carry it. */
  noteId: string
  /** Short id, e.g. 'N-014'. */
  ref: string
  text: string
  kind: NoteKind
  kindLabel: string
  place: string
  tags: string[]
  speaker: string | null
  saidAgain: number
  unclear: boolean
}
export type NotesBlock = {
  type: 'notes'
  /** full: the annex, with place and tags; short: text, kind and short id. */
  detail: 'full' | 'short'
  items: NoteLine[]
}

export type ReportBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | ChartBlock
  | PhotoBlock
  | QuoteBlock
  | NotesBlock

export type ReportSection = {
  id: string
  /** '1', '2'…, 'A' for the annex, '' for front matter. */
  number: string
  heading: string
  blocks: ReportBlock[]
}

export type ReportLogo = { base64: string; mediaType: 'image/png' | 'image/jpeg'; alt: string }

export type ReportCover = {
  logo: ReportLogo | null
  project: string
  kicker: string
  facts: FactsBlock
  disclaimer: string
  prepared: string
}

/** The few fixed words that an exporter adds itself. */
export type ReportWords = {
  titlePage: string
  contents: string
  table: string
  figure: string
  unclear: string
  page: string
  kind: string
  note: string
  place: string
  text: string
  tags: string
}

export type ReportModel = {
  template: ReportTemplate
  length: ReportLength
  title: string
  subtitle: string
  language: ReportLanguage
  /** ISO instant. */
  generatedAt: string
  attribution: Attribution
  /** True where a list of contents belongs in front; a text of a few pages does without. */
  contents: boolean
  cover: ReportCover
  sections: ReportSection[]
  words: ReportWords
}
