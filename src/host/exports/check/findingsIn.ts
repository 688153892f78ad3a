import type { Participant } from '../../../shared/domain/records/records.ts'
import type { Attribution } from '../../../shared/domain/records/vocabulary.ts'
import { identityFinder } from '../../../shared/domain/report/identities.ts'
import type { RenderedFormat } from '../mediaTypes.ts'
import { type FileFinding, identitiesInFile } from './identitiesInFile.ts'

/** Whom a finished file must not name. */
export type CheckParts = {
  people: readonly Pick<Participant, 'id' | 'name' | 'organisation' | 'quoteConsent' | 'email'>[]
  rule: Attribution
  speakers: readonly (string | null)[]
}

/** Everybody whom the rule hides and whom a finished file names. */
export const findingsIn = (
  file: Uint8Array | string,
  format: RenderedFormat | 'csv',
  { people, rule, speakers }: CheckParts,
): Promise<FileFinding[]> => identitiesInFile(file, format, identityFinder(people, rule, speakers))
