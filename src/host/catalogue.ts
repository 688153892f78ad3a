import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import type { ResourceKey } from 'i18next'
import type { Translate } from '../shared/domain/report/reportModel.ts'

const known = new Map<string, Translate>()

/** The message catalogue for what the host itself writes, in the language of its reader; read once. Keys name their namespace. */
export const catalogueOf = (resourcesDir: string, language: 'en' | 'it', namespaces: readonly string[]): Translate => {
  const key = [language, ...namespaces, resourcesDir].join('|')
  const ready = known.get(key)
  if (ready) return ready
  const read = (namespace: string): ResourceKey =>
    JSON.parse(readFileSync(join(resourcesDir, 'locales', language, `${namespace}.json`), 'utf8')) as ResourceKey
  const catalogue = createInstance()
  void catalogue.init({
    lng: language,
    resources: { [language]: Object.fromEntries(namespaces.map((namespace) => [namespace, read(namespace)])) },
    ns: [...namespaces],
    initAsync: false,
    // Nothing is escaped here: each export escapes for its own format.
    interpolation: { escapeValue: false },
  })
  const translate: Translate = (text, params) => catalogue.t(text, params ?? {})
  known.set(key, translate)
  return translate
}
