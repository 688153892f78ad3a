/** What happens in a round, in order; words under `print:paper.steps`. `minutes` is null where rounds have no fixed length. */
export type RoundStep = { step: 'welcome' | 'before' | 'talk' | 'agree'; minutes: number | null }

/** Shorter rounds are not divided by the clock. */
const SHORTEST = 8

/** How the minutes of a round are used: a tenth to welcome, some for what was found before, a quarter at the end to agree. */
export const roundSteps = (roundMinutes: number, rounds: number): RoundStep[] => {
  const steps = (['welcome', 'before', 'talk', 'agree'] as const).filter((step) => step !== 'before' || rounds > 1)
  if (roundMinutes < SHORTEST) return steps.map((step) => ({ step, minutes: null }))
  const welcome = Math.max(1, Math.round(roundMinutes / 10))
  const before = rounds > 1 ? Math.max(1, Math.round(roundMinutes / 8)) : 0
  const agree = Math.max(2, Math.round(roundMinutes / 4))
  const minutes = { welcome, before, agree, talk: roundMinutes - welcome - before - agree }
  return steps.map((step) => ({ step, minutes: minutes[step] }))
}
