import type { Translate } from '../../../shared/domain/report/reportModel.ts'
import type { FileFinding } from '../../exports/check/identitiesInFile.ts'
import type { Identity } from './makeReport.ts'

/**
 * What was found in the model, as far as the finished file has it as well, and every place of that file. The model knows the note whose
 * words they are, the file its pages and rows. `t` knows the messages of `exports`.
 */
export const allFindings = (inModel: readonly Identity[], inFile: readonly FileFinding[], t: Translate): Identity[] => {
  const keyOf = ({ found, what }: { found: string; what: string }): string => `${what}\n${found}`
  const there = new Set(inFile.map(keyOf))
  const places = inFile.map(({ found, what, place }): Identity => {
    const { key, ...params } = place
    return { found, what, where: t(`exports:place.${key}`, params), noteId: null }
  })
  const kept = inModel.filter((identity) => there.has(keyOf(identity)))
  const told = new Set(kept.map(({ found, what, where }) => `${keyOf({ found, what })}\n${where}`))
  return [...kept, ...places.filter(({ found, what, where }) => !told.has(`${keyOf({ found, what })}\n${where}`))]
}
