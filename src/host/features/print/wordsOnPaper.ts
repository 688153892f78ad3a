import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import type { Translate } from '../../../shared/domain/report/reportModel.ts'

const known = new Map<string, Translate>()

/** The words of the sheets in their language, which need not be that of the screen. */
export const wordsOnPaper = (resourcesDir: string, language: 'en' | 'it'): Translate => {
  const key = `${language} ${resourcesDir}`
  const ready = known.get(key)
  if (ready) return ready
  const read = (namespace: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(resourcesDir, 'locales', language, `${namespace}.json`), 'utf8')) as Record<string, unknown>
  const catalogue = createInstance({
    lng: language,
    resources: { [language]: { print: read('print'), terms: read('terms') } },
    ns: ['print', 'terms'],
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  void catalogue.init()
  const translate: Translate = (text, params) => catalogue.t(text, params ?? {})
  known.set(key, translate)
  return translate
}
