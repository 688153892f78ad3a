import type { Note } from '../records/records.ts'
import type { CataloguedNote } from './catalogue.ts'
import { categoryTaxonomy, type ReportContext } from './context.ts'
import type { NoteLine, QuoteBlock } from './reportModel.ts'

/** 'Table 2, round 1'; the title of the session too where the caller asks for it. */
export const placeOf = ({ t, sessionTitle }: ReportContext, { note, session, table }: CataloguedNote, withSession = false): string => {
  const round = note.round
  const rounds = session === null || session.rounds > 1 || round > 1
  const place =
    table === null
      ? t('report:place.unknown')
      : t(rounds ? 'report:place.tableRound' : 'report:place.table', { table: table.number, round })
  return withSession && session !== null ? `${sessionTitle(session)}, ${place}` : place
}

/** The words of all codes that a note carries. */
export const tagsOf = ({ t, lexicon }: ReportContext, note: Note): string[] => {
  const taxonomy = categoryTaxonomy(note.kind)
  const category = note.category === null || taxonomy === null ? note.category : lexicon.label(taxonomy, note.category)
  const level = note.level === null ? null : lexicon.label('levels', note.level)
  const sector = note.sector === null ? null : lexicon.label('sectors', note.sector)
  const lever = note.lever === null ? null : lexicon.label('levers', note.lever)
  const benefits = lexicon.inOrder('co-benefits', note.coBenefits).map((code) => lexicon.label('co-benefits', code))
  const horizon = note.horizon === null ? null : t(`terms:horizon.${note.horizon}`)
  return [category, level, sector, lever, ...benefits, horizon, note.city].flatMap((tag) => tag || [])
}

export const noteLine = (context: ReportContext, item: CataloguedNote): NoteLine => ({
  noteId: item.note.id,
  ref: item.ref,
  text: item.note.text,
  kind: item.note.kind,
  kindLabel: context.t(`terms:kind.${item.note.kind}`),
  place: placeOf(context, item),
  tags: tagsOf(context, item.note),
  speaker: context.speaker(item),
  saidAgain: Math.max(0, item.note.saidAgain),
  unclear: item.note.unclear,
})

/** A note in the speaker's own place of the report: what was said, where, and by whom as far as the rule allows. */
export const quote = (context: ReportContext, item: CataloguedNote): QuoteBlock => {
  const { t } = context
  const again = item.note.saidAgain > 0 ? t('report:note.saidAgain', { count: item.note.saidAgain }) : null
  const parts = [context.speaker(item), placeOf(context, item, true), t('report:note.ref', { ref: item.ref }), again]
  return {
    type: 'quote',
    text: item.note.text,
    source: parts.filter((part) => part !== null && part !== '').join(' · '),
    noteId: item.note.id,
    unclear: item.note.unclear,
  }
}
