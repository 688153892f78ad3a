import type { Translate } from '../../report/reportModel.ts'
import type { PrintPerson } from '../facts.ts'

/** "+3", "−2" with a real minus. */
export const signed = (step: number): string => (step < 0 ? `−${-step}` : `+${step}`)

/** The first round in which a person sits, from 1; 0 where there is none. */
export const firstRound = ({ route }: PrintPerson): number => route.findIndex((table) => table !== null) + 1

/** "Start at table 6, then +3" for a person whose route is one; later starts name their round. */
export const stepWords = (t: Translate, person: PrintPerson): string => {
  const round = firstRound(person)
  const table = person.route[round - 1]?.label ?? ''
  const step = person.step?.step ?? 0
  if (step === 0) return t('print:paper.step.stay', { table })
  if (person.route.filter((each) => each !== null).length === 1) return t('print:paper.step.once', { table, round })
  return round > 1
    ? t('print:paper.step.later', { round, table, step: signed(step) })
    : t('print:paper.step.short', { table, step: signed(step) })
}
