import i18n from 'i18next'
import { problemOf } from './problem.ts'

/** The sentence of the catalogue for an error: what happened, what to do, and the reference that the log has too. */
export function problemSentence(error: unknown): string {
  const { code, reference, detail } = problemOf(error)
  const known = i18n.exists(`errors:${code}`) ? code : 'INTERNAL'
  const sentence = i18n.t(`errors:${known}`, detail)
  return reference === null ? sentence : `${sentence} ${i18n.t('errors:reference', { reference })}`
}
