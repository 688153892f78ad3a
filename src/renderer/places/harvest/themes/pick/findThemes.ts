import type { Theme } from '../../../../../shared/domain/records/records.ts'
import { foldName } from '../../../../../shared/domain/report/attribution.ts'

/** A theme to put notes into: one that is there, or a name for a new one. */
export type ThemeChoice = { id: string } | { make: string }

export const isSameChoice = (a: ThemeChoice, b: ThemeChoice): boolean =>
  'id' in a ? 'id' in b && a.id === b.id : 'make' in b && foldName(a.make) === foldName(b.make)

/** The theme of exactly this name, whatever its case and accents; null where there is none. */
export const themeNamed = (themes: readonly Theme[], text: string): Theme | null => {
  const wanted = foldName(text)
  return themes.find((theme) => foldName(theme.label) === wanted) ?? null
}

/**
 * Themes whose names hold every typed word: first those that begin with what was typed, then those where every word begins a word of
 * the name, then the rest; inside each in the order they come in. All of them where nothing was typed.
 */
export const findThemes = (themes: readonly Theme[], text: string): Theme[] => {
  const typed = foldName(text)
  if (typed === '') return [...themes]
  const words = typed.split(' ')
  const level = (theme: Theme): number => {
    const label = foldName(theme.label)
    if (!words.every((word) => label.includes(word))) return 3
    if (label.startsWith(typed)) return 0
    const parts = label.split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => parts.some((part) => part.startsWith(word))) ? 1 : 2
  }
  return themes
    .map((theme) => ({ theme, level: level(theme) }))
    .filter((one) => one.level < 3)
    .toSorted((a, b) => a.level - b.level)
    .map(({ theme }) => theme)
}
