import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import type { i18n } from 'i18next'
import type { Translate } from '../../../shared/domain/report/reportModel.ts'

const NAMESPACES = ['report', 'terms'] as const
const cache = new Map<string, i18n>()

/** The message catalogue for what the host itself writes, in the language of the report. */
export const wordsIn = (resourcesDir: string, language: 'en' | 'it'): Translate => {
  const key = `${resourcesDir}|${language}`
  let catalogue = cache.get(key)
  if (!catalogue) {
    catalogue = createInstance()
    const resources = Object.fromEntries(
      NAMESPACES.map((namespace) => [
        namespace,
        JSON.parse(readFileSync(join(resourcesDir, 'locales', language, `${namespace}.json`), 'utf8')),
      ]),
    )
    // Nothing is escaped here: each export escapes for its own format.
    void catalogue.init({
      lng: language,
      resources: { [language]: resources },
      ns: [...NAMESPACES],
      initAsync: false,
      interpolation: { escapeValue: false },
    })
    cache.set(key, catalogue)
  }
  const known = catalogue
  return (text, params) => known.t(text, params ?? {})
}
