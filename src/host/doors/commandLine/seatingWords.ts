import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import type { ResourceKey } from 'i18next'
import type { Refusal } from '../../../shared/domain/seating/refusals/refusal.ts'

/** Why there is no plan, one sentence per reason, in the words of the app's own catalogue. */
export const refusalSentences = (resourcesDir: string, refusals: readonly Refusal[]): string[] => {
  const catalogue = createInstance()
  const seating = JSON.parse(readFileSync(join(resourcesDir, 'locales', 'en', 'seating.json'), 'utf8')) as ResourceKey
  void catalogue.init({
    lng: 'en',
    resources: { en: { seating } },
    ns: ['seating'],
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return refusals.map(({ code, detail }) => catalogue.t(`refusals.${code}`, { ns: 'seating', ...detail }))
}
