import type { ShellLanguage } from '../../src/shared/contract/shellBridge.ts'
import en from '../../resources/locales/en/desktop.json'
import it from '../../resources/locales/it/desktop.json'

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

export type DesktopTextKey = Leaves<typeof en>
export type Translate = (key: DesktopTextKey, params?: Record<string, string>) => string

const catalogues: Record<ShellLanguage, typeof en> = { en, it }

/** Sentences of menu and native dialogs, from the same catalogue files as the rest of the app. */
export function desktopText(language: ShellLanguage): Translate {
  return (key, params = {}) => {
    let found: unknown = catalogues[language]
    for (const part of key.split('.')) found = (found as Record<string, unknown>)[part]
    return String(found).replace(/\{\{(\w+)\}\}/g, (_match, name: string) => params[name] ?? '')
  }
}

/** The language to start with: the system's if we speak it, else English. */
export function initialLanguage(systemLocale: string): ShellLanguage {
  return /^it(?:[-_]|$)/i.test(systemLocale) ? 'it' : 'en'
}
