import type { FileFields, Candidate } from './readPerson.ts'
import { maySpellTheSame } from './names.ts'

/** More people than these share no address; it keeps a hostile list from costing a comparison of all with all. */
export const MOST_SHARED = 40

/** `lost` are fields in which a later row says something else, `withheld` consents that one of the rows refuses. */
export type SameRow = { row: number; first: number; lost: string[]; withheld: string[] }
export type Merged = { people: Candidate[]; same: SameRow[]; shared: { row: number; first: number }[] }

const namesWithOneOrganisation = (people: readonly Candidate[]): Set<string> => {
  const organisation = new Map<string, string | null>()
  for (const { nameKey, organisationKey } of people) {
    if (organisationKey === '') continue
    const known = organisation.get(nameKey)
    organisation.set(nameKey, known === undefined || known === organisationKey ? organisationKey : null)
  }
  return new Set([...organisation].filter(([, one]) => one === null).map(([name]) => name))
}

/**
 * Makes one person of the rows that are the same one: same e-mail and a name that may be the same, or same name and organisation,
 * or same name where only one organisation is named at all. The first row counts; later ones fill what it left empty, and
 * of consents a refusal counts. `shared` are different names with one e-mail.
 */
export const mergeSameRows = (rows: readonly Candidate[]): Merged => {
  const several = namesWithOneOrganisation(rows)
  const byEmail = new Map<string, Candidate[]>()
  const byName = new Map<string, Candidate[]>()
  const merged: Merged = { people: [], same: [], shared: [] }
  const placeOf = (person: Candidate): string =>
    several.has(person.nameKey) ? `${person.nameKey}\n${person.organisationKey}` : person.nameKey

  const find = (person: Candidate): Candidate | undefined => {
    const sameEmail = person.email === '' ? [] : (byEmail.get(person.email) ?? [])
    const found = sameEmail.find((other) => maySpellTheSame(other.nameKey, person.nameKey))
    if (found) return found
    return byName.get(placeOf(person))?.find((other) => mayBeOne(other, person))
  }

  for (const person of rows) {
    const first = find(person)
    const [neighbour] = byEmail.get(person.email) ?? []
    if (first) merged.same.push({ row: person.row, first: first.row, ...fillGaps(first, person) })
    else {
      merged.people.push({ ...person, fields: { ...person.fields } })
      if (neighbour) merged.shared.push({ row: person.row, first: neighbour.row })
    }
    const stored = first ?? merged.people.at(-1)!
    put(byEmail, person.email, stored)
    put(byName, placeOf(person), stored)
  }
  return merged
}

/** Two people of one name: with two addresses they are one only where the organisation says so. */
const mayBeOne = (a: Candidate, b: Candidate): boolean => {
  const sameHouse = a.organisationKey === b.organisationKey
  if (a.email !== '' && b.email !== '' && a.email !== b.email) return sameHouse && a.organisationKey !== ''
  return sameHouse || a.organisationKey === '' || b.organisationKey === ''
}

const put = (index: Map<string, Candidate[]>, key: string, person: Candidate): void => {
  if (key === '') return
  const there = index.get(key)
  if (!there) index.set(key, [person])
  else if (there.length < MOST_SHARED && !there.includes(person)) there.push(person)
}

const fillGaps = (first: Candidate, later: Candidate): Pick<SameRow, 'lost' | 'withheld'> => {
  const lost: string[] = []
  const withheld: string[] = []
  const own = first.fields as Record<string, unknown>
  for (const [field, value] of Object.entries(later.fields as FileFields)) {
    if (field === 'name') continue
    if (own[field] === undefined) own[field] = value
    else if (typeof value === 'boolean' && own[field] !== value) {
      // Who refused once has refused.
      own[field] = false
      withheld.push(field)
    } else if (JSON.stringify(own[field]) !== JSON.stringify(value)) lost.push(field)
  }
  first.email ||= later.email
  first.organisationKey ||= later.organisationKey
  return { lost, withheld }
}
