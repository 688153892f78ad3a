import type { Workshop } from '../../../shared/domain/records/records.ts'
import { identityFinder } from '../../../shared/domain/report/identities.ts'
import type { Db } from '../../db/openDatabase.ts'
import { participantsOf, speakersOf } from './cityChallenges.repo.ts'

export type NameCheck = (workshop: Workshop, text: string) => boolean

/**
 * Does a text of this workshop name one of its people, or their organisation, whom its own rule keeps out? The people of a workshop are
 * read when its first text is asked about.
 */
export const makeNameCheck = (db: Db): NameCheck => {
  const finders = new Map<string, ReturnType<typeof identityFinder>>()
  return (workshop, text) => {
    let find = finders.get(workshop.id)
    if (!find) {
      find = identityFinder(participantsOf(db, workshop.id), workshop.attribution, speakersOf(db, workshop.id))
      finders.set(workshop.id, find)
    }
    return find(text).length > 0
  }
}
