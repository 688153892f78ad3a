import type { ReportContext } from '../context.ts'
import { evidenceText } from '../evidence.ts'

/** One type beside one quote could point at the speaker. */
const FEWEST_TYPES = 2

/** Of which stakeholder types the speakers are, as far as they are known, and those who sat at the tables; only how many where nobody may be recognised. */
const typesSentence = ({ t, lexicon, anonymous }: ReportContext, types: readonly string[]): string => {
  if (anonymous) return types.length < FEWEST_TYPES ? '' : t('analysis:evidence.typeCount', { count: types.length })
  const list = lexicon.inOrder('stakeholder-types', types).map((type) => lexicon.label('stakeholder-types', type))
  return list.length === 0 ? '' : t('analysis:evidence.types', { list: list.join('; ') })
}

/**
 * What a group of notes rests on: '12 notes (10 distinct statements) from 5 tables, 7 rounds and 2 cities.' With the short ids of the
 * notes where no table beside it has them.
 */
export const evidenceSentence = (context: ReportContext, noteIds: readonly string[], withIds: boolean): string => {
  const { t, formats } = context
  const { notes, statements, tables, rounds, sessions, cities, types } = context.evidence(noteIds)
  const told = t('report:count.notes', { count: notes })
  const places = [
    t('report:count.tables', { count: tables }),
    t('analysis:count.rounds', { count: rounds }),
    t('report:count.sessions', { count: sessions }),
    ...(context.cities.length > 1 && cities > 0 ? [t('analysis:count.cities', { count: cities })] : []),
  ]
  const words = {
    notes: statements < notes ? t('analysis:evidence.statements', { notes: told, count: statements }) : told,
    places: formats.list(places),
  }
  const ids = withIds ? evidenceText(context, noteIds) : ''
  return [t('analysis:evidence.sentence', words), typesSentence(context, types), ids].filter((text) => text !== '').join(' ')
}
