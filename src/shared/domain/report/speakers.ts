import type { WorkshopContent } from '../records/records.ts'
import type { Attribution } from '../records/vocabulary.ts'
import { foldName, speakerLines } from './attribution.ts'
import type { CataloguedNote } from './catalogue.ts'

/**
 * What stands beside a note as its speaker, or null. Where the rule or a missing consent hides the name, `codeOf` may give a code for
 * it; the organisation stands beside the code where the rule lets it be named.
 */
export const speakerFinder = (
  contents: readonly WorkshopContent[],
  rule: Attribution,
  codeOf: ((name: string) => string) | null,
): ((item: CataloguedNote) => string | null) => {
  const lines = new Map(contents.map(({ workshop, participants }) => [workshop.id, speakerLines(participants, rule)]))
  const codes = new Map<string, string>()
  const codeFor = (name: string): string | null => {
    if (codeOf === null || name === '') return null
    const known = codes.get(name) ?? codeOf(name)
    codes.set(name, known)
    return known
  }
  return ({ note }) => {
    const line = lines.get(note.workshopId)?.(note) ?? null
    if (rule === 'named' && line !== null) return line
    const code = codeFor(foldName(note.speaker ?? ''))
    return code === null ? line : [code, ...(line === null ? [] : [line])].join(', ')
  }
}
