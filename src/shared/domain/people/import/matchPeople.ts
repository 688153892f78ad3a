import type { Participant } from '../../records/records.ts'
import { readCountry } from './countries.ts'
import { folded } from './folding.ts'
import { isBetterName, maySpellTheSame, nameKey, shareWord } from './names.ts'
import type { Candidate, FileFields } from './readPerson.ts'
import { MOST_SHARED } from './sameRows.ts'

const CONSENTS = ['quoteConsent', 'listConsent', 'photoConsent'] as const
export type Consent = (typeof CONSENTS)[number]
const isConsent = (field: string): field is Consent => (CONSENTS as readonly string[]).includes(field)

type Known = { person: Participant; nameKey: string; organisationKey: string; email: string; taken: boolean }

/** What a row does: `id` is the known person, `fields` what the file says, `changes` what of it would be written. */
export type Outcome = {
  row: number
  kind: 'added' | 'updated' | 'known'
  id: string | null
  fields: Candidate['fields']
  changes: FileFields
  /** A special role that the file would have taken away. */
  roleKept: boolean
  /** Consents that the file gives and this person has not: only a person may give them, since somebody may have taken them back. */
  consentsKept: readonly Consent[]
  /** Another name that is known under this e-mail; '' where there is none. */
  sharedEmail: string
}

const indexBy = (people: readonly Known[], key: (known: Known) => string): Map<string, Known[]> => {
  const index = new Map<string, Known[]>()
  for (const known of people) {
    const words = key(known)
    if (words === '') continue
    const there = index.get(words)
    if (there) there.push(known)
    else index.set(words, [known])
  }
  return index
}

/**
 * Sets the people of a file against those who are known: by e-mail, else by name and organisation, else by name where only one has it
 * and the organisation is missing on one side. Everybody known is met once at most. Empty fields of the file erase nothing.
 */
export const matchPeople = (candidates: readonly Candidate[], participants: readonly Participant[]): Outcome[] => {
  const all = participants.map((person): Known => ({
    person,
    nameKey: nameKey(person.name),
    organisationKey: folded(person.organisation),
    email: person.email.toLowerCase(),
    taken: false,
  }))
  const byEmail = indexBy(all, ({ email }) => email)
  const byName = indexBy(all, (known) => known.nameKey)
  const emails = new Map<string, number>()
  const names = new Map<string, number>()
  for (const one of candidates) {
    emails.set(one.email, (emails.get(one.email) ?? 0) + 1)
    names.set(one.nameKey, (names.get(one.nameKey) ?? 0) + 1)
  }
  const spelling = countrySpelling(participants)

  const byAddress = (one: Candidate): Known | undefined => {
    const there = one.email === '' ? [] : (byEmail.get(one.email) ?? []).filter(({ taken }) => !taken).slice(0, MOST_SHARED)
    const exact = there.find((known) => known.nameKey === one.nameKey) ?? there.find((known) => maySpellTheSame(known.nameKey, one.nameKey))
    if (exact) return exact
    const [only] = there
    return only && there.length === 1 && emails.get(one.email) === 1 && shareWord(only.nameKey, one.nameKey) ? only : undefined
  }
  const byWords = (one: Candidate): Known | undefined => {
    const there = (byName.get(one.nameKey) ?? []).filter(({ taken }) => !taken).slice(0, MOST_SHARED)
    const twoAddresses = (known: Known): boolean => one.email !== '' && known.email !== '' && one.email !== known.email
    const same = there.find(
      (known) => known.organisationKey === one.organisationKey && (one.organisationKey !== '' || !twoAddresses(known)),
    )
    if (same) return same
    const [only] = there
    const isOpen = only !== undefined && (only.organisationKey === '' || one.organisationKey === '')
    return isOpen && there.length === 1 && names.get(one.nameKey) === 1 && !twoAddresses(only) ? only : undefined
  }

  const matches = new Map<Candidate, Known>()
  // Addresses first for all rows, so that a namesake further up cannot take somebody who has the address.
  for (const find of [byAddress, byWords])
    for (const one of candidates) {
      const known = matches.has(one) ? undefined : find(one)
      if (!known) continue
      known.taken = true
      matches.set(one, known)
    }
  return candidates.map((one) => outcomeOf(one, matches.get(one)?.person, spelling, byEmail))
}

const outcomeOf = (
  { row, fields: read, email }: Candidate,
  known: Participant | undefined,
  spelling: ReadonlyMap<string, string>,
  byEmail: ReadonlyMap<string, Known[]>,
): Outcome => {
  const country = read.country === undefined ? undefined : (spelling.get(read.country) ?? read.country)
  const fields = country === undefined ? read : { ...read, country }
  if (!known)
    return {
      row,
      kind: 'added',
      id: null,
      fields,
      changes: fields,
      roleKept: false,
      consentsKept: [],
      sharedEmail: byEmail.get(email)?.[0]?.person.name ?? '',
    }
  const { changes, roleKept, consentsKept } = changesOf(fields, known)
  const kind = Object.keys(changes).length > 0 ? 'updated' : 'known'
  return { row, kind, id: known.id, fields, changes, roleKept, consentsKept, sharedEmail: '' }
}

type Changes = { changes: FileFields; roleKept: boolean; consentsKept: Consent[] }

const changesOf = (fields: Candidate['fields'], known: Participant): Changes => {
  const changes: Record<string, unknown> = {}
  const consentsKept: Consent[] = []
  let roleKept = false
  for (const [field, value] of Object.entries(fields)) {
    const own = known[field as keyof FileFields]
    if (JSON.stringify(own) === JSON.stringify(value)) continue
    if (field === 'name' && !isBetterName(fields.name, known.name)) continue
    if (field === 'country' && readCountry(known.country) === readCountry(String(value)) && readCountry(known.country) !== null) continue
    // Lists call everybody a participant; who was made a host here stays one.
    if (field === 'role' && value === 'participant') roleKept = true
    else if (isConsent(field) && value === true) consentsKept.push(field)
    else changes[field] = value
  }
  return { changes, roleKept, consentsKept }
}

/** How this workshop writes the countries that it has, by their codes, so that one country does not become two. */
const countrySpelling = (participants: readonly Participant[]): Map<string, string> => {
  const spelling = new Map<string, string>()
  for (const { country } of participants) {
    const code = readCountry(country)
    if (code !== null && !spelling.has(code)) spelling.set(code, country)
  }
  return spelling
}
