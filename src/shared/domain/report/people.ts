import { foldText } from '../people/foldText.ts'
import type { Participant, WorkshopContent } from '../records/records.ts'

/** Who was at one workshop, as far as it was recorded. */
export type Presence = {
  workshopId: string
  /** On the list beforehand. */
  registered: number
  /** Everybody whom the tables of people count: who came, or, where attendance was not recorded, who is on the list. */
  people: Participant[]
  /** False where nobody was ever marked as here. */
  recorded: boolean
  walkIns: number
  noShows: number
}

/** Who came to a workshop: marked as here on any of its days. */
export const presenceOf = ({ workshop, participants, attendance }: WorkshopContent): Presence => {
  const seen = new Set(attendance.filter(({ state }) => state === 'here' || state === 'left').map(({ participantId }) => participantId))
  const recorded = participants.some(({ id }) => seen.has(id))
  const people = recorded ? participants.filter(({ id }) => seen.has(id)) : participants
  const registered = participants.filter(({ walkIn }) => !walkIn)
  return {
    workshopId: workshop.id,
    registered: registered.length,
    people,
    recorded,
    walkIns: recorded ? people.length - registered.filter(({ id }) => seen.has(id)).length : 0,
    noShows: recorded ? registered.filter(({ id }) => !seen.has(id)).length : 0,
  }
}

type Somebody = { emails: Set<string>; workshops: Set<string> }

/**
 * Numbers people across workshops: the same number for the same e-mail address, or for the same name where no two addresses speak
 * against it. Two people of one name in one workshop stay two. The order of `people` decides who is known first.
 */
export const recognise = (people: readonly Participant[]): Map<string, number> => {
  const known: Somebody[] = []
  const byEmail = new Map<string, number>()
  const byName = new Map<string, number[]>()
  const numbers = new Map<string, number>()
  for (const { id, name, email, workshopId } of people) {
    const [address, words] = [foldText(email), foldText(name)]
    const fits = (index: number): boolean => {
      const { emails, workshops } = known[index]!
      return !workshops.has(workshopId) && (address === '' || emails.size === 0)
    }
    const found = (address === '' ? undefined : byEmail.get(address)) ?? (byName.get(words) ?? []).find(fits)
    const index = found ?? known.push({ emails: new Set(), workshops: new Set() }) - 1
    known[index]!.workshops.add(workshopId)
    if (address !== '') {
      known[index]!.emails.add(address)
      byEmail.set(address, index)
    }
    if (words !== '') byName.set(words, [...new Set([...(byName.get(words) ?? []), index])])
    numbers.set(id, index)
  }
  return numbers
}

export type PeopleOf = Presence & {
  /** Those who were already at an earlier workshop of the report. */
  returning: number
}

/** Presence at each workshop in order of time, who came again, and how many different people there were in all. */
export const peopleOf = (contentsInTime: readonly WorkshopContent[]): { workshops: PeopleOf[]; different: number } => {
  const present = contentsInTime.map(presenceOf)
  const numbers = recognise(present.flatMap(({ people }) => people))
  const before = new Set<number>()
  const workshops = present.map((presence) => {
    const here = presence.people.map(({ id }) => numbers.get(id) ?? -1)
    const returning = here.filter((number) => before.has(number)).length
    for (const number of here) before.add(number)
    return { ...presence, returning }
  })
  return { workshops, different: before.size }
}
