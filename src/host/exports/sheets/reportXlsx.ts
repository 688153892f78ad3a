import writeXlsxFile from 'write-excel-file/node'
import type { ReportModel, TableBlock } from '../../../shared/domain/report/reportModel.ts'
import { cellText, NOTE_COLUMNS } from '../noteRows.ts'
import type { ReportData } from '../reportData.ts'
import { type SheetParts, type SheetValue, sheetOf } from './sheet.ts'
import { sheetNamer } from './sheetNames.ts'

const tablesOf = ({ sections }: ReportModel): TableBlock[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block): block is TableBlock => block.type === 'table'))

/** A cell of figures is a number where it is nothing else; what only looks like one, e.g. 007, stays a text. */
const figure = (text: string): SheetValue => (/^(0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text)

const tableSheet = (block: TableBlock): Omit<SheetParts, 'name'> => {
  const row = (cells: TableBlock['rows'][number]): SheetValue[] =>
    cells.map(({ text }, column) => (block.columns[column]?.align === 'end' ? figure(text) : text))
  return {
    headings: block.columns.map(({ header }) => header),
    rows: [...block.rows.map(row), ...(block.total === null ? [] : [row(block.total)])],
  }
}

const notesSheet = ({ notes }: ReportData): Omit<SheetParts, 'name'> => ({
  headings: ['ref', ...NOTE_COLUMNS],
  rows: notes.map((note) => [
    note.ref,
    ...NOTE_COLUMNS.map((column) => (typeof note[column] === 'number' ? note[column] : cellText(note[column]))),
  ]),
})

const themesSheet = ({ themes, words }: ReportData): Omit<SheetParts, 'name'> => ({
  headings: [
    'ref',
    words.theme,
    words.definition,
    words.partOf,
    words.noteCount,
    words.statements,
    words.tables,
    words.sessions,
    words.cities,
    words.transversal,
    words.noteIds,
  ],
  rows: themes.map((theme) => [
    theme.ref,
    theme.label,
    theme.definition,
    theme.parent,
    theme.noteCount,
    theme.statements,
    theme.tables,
    theme.sessions,
    theme.cities,
    theme.transversal ? words.yes : '',
    theme.notes.join(', '),
  ]),
})

const factRows = ({ title, subtitle, cover }: ReportModel): SheetValue[][] =>
  [
    [cover.kicker, title],
    ['', subtitle],
    ['', cover.project],
    ...cover.facts.rows.map(({ label, values }) => [label, values.join('\n')]),
    ['', cover.disclaimer],
    ['', cover.prepared],
  ].filter(([, text]) => text !== '')

/** The report as a workbook: what it is, its notes, its themes, and every table of the report as a sheet of its own. */
export const reportXlsx = async (model: ReportModel, data: ReportData): Promise<Uint8Array> => {
  const { words, themes, tables } = data
  const nameOf = sheetNamer()
  const named = (wanted: string, parts: Omit<SheetParts, 'name'>): SheetParts => ({ name: nameOf(wanted), ...parts })
  const front = nameOf(words.report)
  const sheets = [named(words.notes, notesSheet(data))]
  if (themes.length > 0) {
    sheets.push(named(words.themes, themesSheet(data)))
    sheets.push(
      named(words.themesByTable, { headings: [words.theme, ...tables], rows: themes.map(({ label, byTable }) => [label, ...byTable]) }),
    )
  }
  const blocks = tablesOf(model).map((block) => ({
    caption: block.caption,
    sheet: named(`${model.words.table} ${block.number} ${block.caption}`, tableSheet(block)),
  }))
  const index = blocks.map(({ caption, sheet }) => [sheet.name, caption])
  const first = { name: front, headings: [words.report, ''], rows: [...factRows(model), ['', ''], [words.sheet, words.caption], ...index] }
  const all = [first, ...sheets, ...blocks.map(({ sheet }) => sheet)]
  return new Uint8Array(await writeXlsxFile(all.map(sheetOf)).toBuffer())
}
