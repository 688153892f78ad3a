import type { Ledger } from '../../followUps/ledger.ts'
import type { ReportContext } from '../context.ts'

const BECAME = ['confirmed', 'changed', 'dropped', 'open', 'notTakenUp'] as const

/** What became of the earlier workshop's notes, in one sentence: 'Of the notes of Milan 1, in Milan 2: confirmed 4; …'. '' without notes. */
export const ledgerSentence = ({ t, formats }: ReportContext, of: Ledger, words: { earlier: string; later: string }): string => {
  const taken = BECAME.filter((state) => of[state].length > 0)
  const number = (state: (typeof BECAME)[number]): number => of[state].reduce((sum, { earlierIds }) => sum + earlierIds.length, 0)
  const list = taken.map((state) => `${t(`analysis:workshops.was.${state}`)}\u00A0${formats.number(number(state))}`).join('; ')
  return taken.length === 0 ? '' : t('analysis:workshops.sentence', { ...words, list })
}
