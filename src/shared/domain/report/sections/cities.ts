import { withoutYear, yearOf } from '../analyses/yearOf.ts'
import { quotable } from '../analyses/quotable.ts'
import { workshopPairs } from '../analyses/workshopPairs.ts'
import { ledgerSentence } from '../analyses/ledgerSentence.ts'
import { ledger } from '../../followUps/ledger.ts'
import type { WorkshopContent } from '../../records/records.ts'
import type { NoteKind } from '../../records/vocabulary.ts'
import { cell, column, heading, paragraph, paragraphs, table } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import { isOnlyOfCity, sameCity } from '../cities.ts'
import type { ReportContext } from '../context.ts'
import { noteLine, quote } from '../noteLines.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { shortened } from '../shortened.ts'
import { statements } from '../statements.ts'
import { strongest } from '../tally.ts'

const MOST_NOTES = 8
const MOST_NOTES_SHORT = 5
const QUOTES = 2
type City = { name: string; items: CataloguedNote[]; ofKind: (...kinds: NoteKind[]) => CataloguedNote[] }

const idsOf = (items: readonly CataloguedNote[]): string[] => items.map(({ note }) => note.id)

const lines = (context: ReportContext, items: readonly CataloguedNote[]): ReportBlock[] => {
  const most = context.short ? MOST_NOTES_SHORT : MOST_NOTES
  const shown = strongest(
    statements(context, items).filter(({ note }) => note.text.trim() !== ''),
    most,
  )
  const rest = items.length - shown.length
  return [
    { type: 'notes', detail: 'short', items: shown.map((item) => noteLine(context, item)) },
    ...(rest === 0 ? [] : [paragraph(context.t('report:cities.more', { count: rest }), 'quiet', idsOf(items))]),
  ]
}

/** What the city struggles with, as its sheet has it, and what the organisers of its workshops wrote about where it stands. */
const startingPoint = (context: ReportContext, { name }: City): ReportBlock[] => {
  const { city, content, contents, lead, nameOf, t, writtenApart } = context
  const sheets = content.cityChallenges.filter((sheet) => sameCity(sheet.city, name))
  // A city page has no chapter on the context; other reports have told it there where they tell it workshop by workshop.
  const isToldHere = ({ workshop }: WorkshopContent): boolean => city !== null || (!writtenApart && workshop.id !== lead.workshop.id)
  const written = contents
    .filter((each) => isToldHere(each) && isOnlyOfCity(each.workshop, name))
    .flatMap(({ workshop, reportTexts }) =>
      reportTexts
        .filter(({ section, text }) => section === 'context' && text.trim() !== '')
        .map(({ text }) => ({ at: nameOf(workshop.id), text })),
    )
  const blocks = [
    ...sheets.flatMap(({ title, description, lookingFor }) => [
      ...(title.trim() === '' ? [] : [paragraph(title.trim())]),
      ...paragraphs(description),
      ...(lookingFor.trim() === '' ? [] : [paragraph(t('report:cities.lookingFor', { city: name }), 'quiet'), ...paragraphs(lookingFor)]),
    ]),
    ...written.flatMap(({ at, text }) => [paragraph(at, 'quiet'), ...paragraphs(text)]),
  ]
  return blocks.length === 0 ? [] : [heading(`city-${name}-start`, 3, t('report:cities.start')), ...blocks]
}

const part = (context: ReportContext, city: City, id: string, items: readonly CataloguedNote[], kind?: NoteKind): ReportBlock[] =>
  items.length === 0
    ? []
    : [
        heading(`city-${city.name}-${id}`, 3, context.t(`report:cities.${id}`), kind === undefined ? {} : { kind }),
        ...lines(context, items),
      ]

const actions = (context: ReportContext, city: City): ReportBlock[] => {
  const { lexicon, short, t } = context
  const items = city.ofKind('action', 'commitment')
  if (items.length === 0) return []
  const shown = short ? strongest(items, MOST_NOTES_SHORT) : items
  const rows = shown.map(({ note, ref }) => [
    cell(shortened(note.text) || '–', [note.id]),
    cell(note.sector === null ? '–' : lexicon.label('sectors', note.sector)),
    cell(note.level === null ? '–' : lexicon.label('levels', note.level)),
    cell(yearOf(note)?.year.toString() ?? (note.horizon === null ? '–' : t(`terms:horizon.${note.horizon}`))),
    cell(ref),
  ])
  return [
    heading(`city-${city.name}-actions`, 3, t('report:cities.actions'), { kind: 'action' }),
    table({
      id: `city-${city.name}-actions-table`,
      caption: t('report:cities.actionsCaption', { city: city.name, shown: rows.length, count: items.length }),
      columns: [
        column(t('report:cities.action'), 5),
        column(t('report:cities.sector'), 2),
        column(t('report:cities.level'), 1.6),
        column(t('report:cities.when'), 1.3),
        column(t('report:words.note'), 1.6),
      ],
      rows,
    }),
  ]
}

const milestones = (context: ReportContext, city: City): ReportBlock[] => {
  const { t } = context
  const dated = city.ofKind('milestone').map((item) => ({ item, year: yearOf(item.note)?.year }))
  if (dated.length === 0) return []
  const rows = dated
    .toSorted((a, b) => (a.year ?? 9999) - (b.year ?? 9999))
    .map(({ item: { note, ref }, year }) => [
      cell(year?.toString() ?? '–'),
      cell(shortened(year === undefined ? note.text : withoutYear(note.text, year)) || '–', [note.id]),
      cell(ref),
    ])
  return [
    heading(`city-${city.name}-milestones`, 3, t('report:cities.milestones'), { kind: 'milestone' }),
    table({
      id: `city-${city.name}-milestones-table`,
      caption: t('report:cities.milestonesCaption', { city: city.name, count: rows.length }),
      columns: [column(t('report:cities.year'), 1), column(t('terms:kind.milestone'), 6), column(t('report:words.note'), 1.6)],
      rows,
    }),
  ]
}

/** What became of what the earlier workshop of the city had said, in one sentence for each pair. */
const changes = (context: ReportContext, { name }: City): ReportBlock[] => {
  const { groups, nameOf, notes, t } = context
  const isHere = ({ workshop }: WorkshopContent): boolean => isOnlyOfCity(workshop, name)
  const notesOf = (workshopId: string) => notes.filter(({ note }) => note.workshopId === workshopId).map(({ note }) => note)
  const sentences = workshopPairs(context).flatMap(({ earlier, later }): ReportBlock[] => {
    const followUps = later.followUps.filter(({ earlierWorkshopId }) => earlierWorkshopId === earlier.workshop.id)
    if (!isHere(earlier) || !isHere(later) || followUps.length === 0) return []
    const sameAs = { earlier: groups.leadOf, later: groups.leadOf }
    const found = ledger(notesOf(earlier.workshop.id), notesOf(later.workshop.id), followUps, sameAs)
    const words = { earlier: nameOf(earlier.workshop.id), later: nameOf(later.workshop.id) }
    const sentence = ledgerSentence(context, found, words)
    return sentence === '' ? [] : [paragraph(sentence)]
  })
  return sentences.length === 0 ? [] : [heading(`city-${name}-changes`, 3, t('report:cities.changes')), ...sentences]
}

const cityBlocks = (context: ReportContext, city: City): ReportBlock[] => {
  const { t } = context
  const quotes = quotable(context, city.ofKind('quote'), QUOTES)
  const words = {
    notes: t('report:count.notes', { count: city.items.length }),
    tables: t('report:count.tables', { count: new Set(city.items.map(({ note }) => note.tableId)).size }),
  }
  const blocks = [
    ...startingPoint(context, city),
    ...part(context, city, 'vision', city.ofKind('vision'), 'vision'),
    ...part(context, city, 'dissent', city.ofKind('disagreement'), 'disagreement'),
    ...part(context, city, 'opportunities', city.ofKind('opportunity'), 'opportunity'),
    ...part(context, city, 'obstacles', city.ofKind('obstacle', 'challenge'), 'obstacle'),
    ...actions(context, city),
    ...milestones(context, city),
    ...changes(context, city),
    ...quotes.map((item) => quote(context, item)),
  ]
  if (blocks.length === 0) return []
  return [heading(`city-${city.name}`, 2, city.name), paragraph(t('report:cities.figures', words), 'quiet', idsOf(city.items)), ...blocks]
}

/** The results city by city: where each starts from, what it wants, what helps and hinders, what is to be done and when. */
export const buildCities = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const groups = Map.groupBy(context.notes, context.cityOf)
  const blocks = context.cities.flatMap((name) => {
    const items = groups.get(name) ?? []
    const byKind = Map.groupBy(items, ({ note }) => note.kind)
    return cityBlocks(context, { name, items, ofKind: (...kinds) => kinds.flatMap((kind) => byKind.get(kind) ?? []) })
  })
  if (blocks.length === 0 || (context.cities.length < 2 && context.city === null && !context.several)) return null
  return { id: 'cities', heading: context.t('report:cities.heading'), blocks }
}
