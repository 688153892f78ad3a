import { create } from 'zustand'
import { LANGUAGES } from '../i18n/i18n.ts'
import type { Language } from '../i18n/i18n.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

type Preferences = { theme: Theme; language: Language }
const PLACE = 'tavolata.display'

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T => list.includes(value as T)

function stored(): Partial<Preferences> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}')
    const { theme, language } = value as Record<string, unknown>
    return { ...(isOneOf(THEMES, theme) && { theme }), ...(isOneOf(LANGUAGES, language) && { language }) }
  } catch {
    // Storage may be switched off or hold something odd: preferences are not worth an error.
    return {}
  }
}

/** How this browser shows things: nothing of a workshop, so it may live in the browser. */
export const usePreferences = create<Preferences>(() => ({
  theme: 'system',
  language: navigator.language.toLowerCase().startsWith('it') ? 'it' : 'en',
  ...stored(),
}))

/** Sets theme or language, keeps it for the next visit and tells the shell. */
export function setPreferences(next: Partial<Preferences>): void {
  usePreferences.setState(next)
  try {
    localStorage.setItem(PLACE, JSON.stringify(usePreferences.getState()))
  } catch {
    // See above: it still holds for this visit.
  }
  showPreferences()
}

/** Puts theme and language on the page and the shell's frame. */
export function showPreferences(): void {
  const { theme, language } = usePreferences.getState()
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  document.documentElement.lang = language
  void window.tavolata?.setTheme(theme)
  void window.tavolata?.setLanguage(language)
}
