import { isSameChoice } from '../pick/findThemes.ts'
import type { ThemeChoice } from '../pick/findThemes.ts'
import type { CodingStep } from '../pending/overlay.ts'

/** The choice with one theme more, or without it where it was chosen already. */
export const toggled = (chosen: readonly ThemeChoice[], choice: ThemeChoice): ThemeChoice[] =>
  chosen.some((one) => isSameChoice(one, choice)) ? chosen.filter((one) => !isSameChoice(one, choice)) : [...chosen, choice]

/** The choice with one theme more; the same where it was chosen already. */
export const chosenToo = (chosen: readonly ThemeChoice[], choice: ThemeChoice): readonly ThemeChoice[] =>
  chosen.some((one) => isSameChoice(one, choice)) ? chosen : [...chosen, choice]

/** What leads from the themes that a note has to those that were chosen; none where that is the same. */
export const stepsTo = (noteId: string, before: readonly string[], chosen: readonly ThemeChoice[], reason: string): CodingStep[] => {
  const ids = chosen.flatMap((choice) => ('id' in choice ? [choice.id] : []))
  const put = ids.filter((id) => !before.includes(id))
  const take = before.filter((id) => !ids.includes(id))
  const [first = null, ...others] = chosen.flatMap((choice) => ('make' in choice ? [choice.make] : []))
  const noteIds = [noteId]
  const main = put.length + take.length === 0 && first === null ? [] : [{ noteIds, put, take, make: first, reason }]
  return [...main, ...others.map((make) => ({ noteIds, put: [], take: [], make, reason }))]
}
