import { foldName } from '../report/attribution.ts'
import type { ThemeTree } from '../themes/themeTree.ts'

export type TopTheme = { key: string; label: string }

/**
 * The theme at the top that each theme of one workshop counts in, by the id of the theme, and the key under which those of several
 * workshops meet: its folded name. Two of one workshop with the same name stay two, in their order; no folded name has two blanks in a row,
 * so their keys are nobody else's.
 */
export const topThemes = (tree: ThemeTree): Map<string, TopTheme> => {
  const timesSeen = new Map<string, number>()
  const tops = new Map<string, TopTheme>()
  for (const { id, label } of tree.children(null)) {
    const name = foldName(label)
    const nth = (timesSeen.get(name) ?? 0) + 1
    timesSeen.set(name, nth)
    const top = { key: nth === 1 ? name : `${name}  ${nth}`, label: label.trim() }
    for (const part of tree.withParts(id)) tops.set(part, top)
  }
  return tops
}
