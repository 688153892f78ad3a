import type { Refusal } from '../../../shared/domain/seating/refusals/refusal.ts'
import { catalogueOf } from '../../catalogue.ts'

/** Why there is no plan, one sentence per reason, in the words of the app's own catalogue. */
export const refusalSentences = (resourcesDir: string, refusals: readonly Refusal[]): string[] => {
  const t = catalogueOf(resourcesDir, 'en', ['seating'])
  return refusals.map(({ code, detail }) => t(`seating:refusals.${code}`, detail))
}
