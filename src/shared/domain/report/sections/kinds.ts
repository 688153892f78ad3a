import type { NoteKind } from '../../records/vocabulary.ts'
import { chart, heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import { type Coding, codeTable } from '../codeTable.ts'
import { categoryTaxonomy, type ReportContext } from '../context.ts'
import { isInReport } from '../outlines.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { quote } from '../noteLines.ts'
import { statements } from '../statements.ts'
import { byCode, strongest, tally } from '../tally.ts'

const QUOTES_PER_KIND = 3
/** Longer notes do not work as a quote; they are in the annex in full. */
const QUOTE_LENGTH = 400

const categories = (context: ReportContext, kind: NoteKind): Coding => {
  const taxonomy = categoryTaxonomy(kind)
  return {
    codesOf: ({ note }) => (note.category === null ? [] : [note.category]),
    labelOf: (code) => (taxonomy === null ? code : context.lexicon.label(taxonomy, code)),
    inOrder: (codes) => (taxonomy === null ? [...codes].sort() : context.lexicon.inOrder(taxonomy, codes)),
    uncoded: context.t('report:kinds.noCategory'),
  }
}

const coBenefits = ({ lexicon, t }: ReportContext): Coding => ({
  codesOf: ({ note }) => note.coBenefits,
  labelOf: (code) => lexicon.label('co-benefits', code),
  inOrder: (codes) => lexicon.inOrder('co-benefits', codes),
  uncoded: t('report:kinds.noCoBenefit'),
})

const countTable = (context: ReportContext, kind: NoteKind, items: CataloguedNote[]): ReportBlock[] => {
  const { t } = context
  const words = { kinds: t(`terms:kinds.${kind}`), notes: t('report:count.notes', { count: items.length }) }
  if (kind === 'co-benefit' && items.some(({ note }) => note.coBenefits.length > 0)) {
    const groups = byCode(items, ({ note }) => note.coBenefits)
    const mentions = [...groups.values()].reduce((sum, group) => sum + group.length, 0)
    const caption =
      mentions === items.length
        ? t('report:kinds.coBenefitCaption', words)
        : t('report:kinds.coBenefitCaptionTwice', { ...words, mentions })
    const header = t('report:kinds.coBenefitHeader')
    return [codeTable(context, items, coBenefits(context), { id: `kind-${kind}`, caption, header })]
  }
  // Challenges and priorities have chapters of their own, with the same counts.
  if (kind === 'challenge' || kind === 'priority' || items.every(({ note }) => note.category === null)) return []
  const caption = t('report:kinds.categoryCaption', words)
  const header = t('report:kinds.categoryHeader')
  return [codeTable(context, items, categories(context, kind), { id: `kind-${kind}`, caption, header })]
}

/** Chapters that have all notes of these kinds, word by word. */
const IN_FULL: Partial<Record<NoteKind, string>> = { question: 'open', disagreement: 'open', quote: 'quotes' }

const isInFullElsewhere = ({ options }: ReportContext, kind: NoteKind): boolean => {
  const chapter = IN_FULL[kind]
  return chapter !== undefined && isInReport(options, chapter)
}

const kindBlocks = (context: ReportContext, kind: NoteKind): ReportBlock[] => {
  const { t } = context
  const items = context.byKind.get(kind) ?? []
  const { notes, tables } = tally(items)
  const lead = t('report:kinds.lead', {
    kind: t(`terms:kind.${kind}`),
    notes: t('report:count.notes', { count: notes }),
    tables: t('report:count.tables', { count: tables }),
  })
  const quotable = statements(context, items).filter(
    ({ note }) => note.text.length <= QUOTE_LENGTH && note.text.trim() !== '' && !note.unclear,
  )
  const again = items.filter(({ note }) => note.saidAgain > 0)
  const sentence =
    again.length === 0 ? [] : [paragraph(t('report:kinds.saidAgain', { count: again.length }), 'quiet', tally(again).noteIds)]
  return [
    heading(`kind-${kind}-heading`, 2, t(`terms:kinds.${kind}`), { kind, lead }),
    ...sentence,
    ...countTable(context, kind, items),
    ...(isInFullElsewhere(context, kind) ? [] : strongest(quotable, QUOTES_PER_KIND)).map((item) => quote(context, item)),
  ]
}

/** How many notes of each kind there are: the section's opening picture. */
const overview = (context: ReportContext): ReportBlock[] => {
  const { t, formats } = context
  if (context.kinds.length < 2) return []
  const rows = context.kinds.map((kind) => {
    const { notes, noteIds } = tally(context.byKind.get(kind) ?? [])
    return { label: t(`terms:kinds.${kind}`), value: notes, noteKind: kind, noteIds }
  })
  const list = rows.map((row) => `${row.label} ${formats.number(row.value)}`).join('; ')
  const caption = t('report:kinds.chartCaption', { notes: t('report:count.notes', { count: context.notes.length }) })
  return [chart('kinds-chart', { kind: 'bars', rows }, caption, t('report:kinds.chartAlt', { list }))]
}

/** What was noted, kind by kind, across all tables. */
export const buildKinds = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { t } = context
  const empty = context.notes.length === 0 ? [paragraph(t('report:noNotes'), 'quiet')] : []
  return {
    id: 'kinds',
    heading: t('report:kinds.heading'),
    blocks: [...empty, ...overview(context), ...context.kinds.flatMap((kind) => kindBlocks(context, kind))],
  }
}
