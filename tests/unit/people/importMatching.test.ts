import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchPeople } from '../../../src/shared/domain/people/import/matchPeople.ts'
import { createProblems } from '../../../src/shared/domain/people/import/problems.ts'
import { readPeople } from '../../../src/shared/domain/people/import/readPeople.ts'
import { newParticipant } from '../../../src/shared/domain/records/defaults.ts'
import type { Participant } from '../../../src/shared/domain/records/records.ts'

const MAP = {
  name: 'Name',
  email: 'Email',
  organisation: 'Organisation',
  city: 'City',
  photoConsent: 'Photos',
  role: 'Role',
  country: 'Country',
}
const COLUMNS = Object.values(MAP)

/** Rows of name, e-mail, organisation, city, photo consent, role, country. */
const read = (rows: readonly (readonly string[])[]) => {
  const problems = createProblems()
  const { people, skipped } = readPeople({ columns: COLUMNS, rows }, MAP, () => null, problems)
  return { people, skipped, problems: problems.all() }
}

/** Imports rows into a list of people as the host does. */
const into = (known: readonly Participant[], rows: readonly (readonly string[])[]) => {
  const { people, skipped, problems } = read(rows)
  const outcomes = matchPeople(people, known)
  const byId = new Map(known.map((person) => [person.id, person]))
  for (const [index, { id, fields, changes }] of outcomes.entries()) {
    const own = byId.get(id ?? '') ?? {
      ...newParticipant(fields.name),
      id: `new-${known.length + index}`,
      workshopId: 'w',
      heads: [],
      conflicts: [],
    }
    byId.set(own.id, { ...own, ...(changes as Partial<Participant>) })
  }
  return { people: [...byId.values()], outcomes, skipped, problems }
}

const kinds = (known: readonly Participant[], rows: readonly (readonly string[])[]): string[] =>
  into(known, rows).outcomes.map(({ kind }) => kind)

describe('one person in several rows', () => {
  it.each([
    ['capitals and accents', ['Ànna Rossi'], ['ANNA ROSSI']],
    ['double blanks', ['Anna Rossi'], ['Anna   Rossi ']],
    ['the last name first', ['Anna Rossi'], ['Rossi, Anna']],
    ['turned without a comma', ['Anna Rossi', '', 'Comune'], ['Rossi Anna', '', 'comune']],
    ['the organisation missing once', ['Anna Rossi', '', 'Comune'], ['Anna Rossi']],
    ['one address and an initial', ['Anna Rossi', 'anna@x.it'], ['A. Rossi', 'ANNA@X.IT']],
    ['one address and a letter wrong', ['Annalisa Rossini', 'anna@x.it'], ['Analisa Rossini', 'anna@x.it']],
    ['one house and two addresses', ['Anna Rossi', 'a@x.it', 'Comune'], ['Anna Rossi', 'b@x.it', 'Comune']],
  ])('is found by %s', (_what, first, second) => {
    const { people, skipped, problems } = read([first, second])
    expect(people).toHaveLength(1)
    expect(people[0]!.row).toBe(1)
    expect(skipped).toEqual([{ row: 2, name: expect.any(String) }])
    expect(problems[0]).toMatchObject({ row: 2, message: 'sameAsRow', value: '1' })
  })

  it.each([
    ['two organisations', ['Anna Rossi', '', 'Comune'], ['Anna Rossi', '', 'Regione']],
    ['two addresses and no organisation', ['Anna Rossi', 'a@x.it'], ['Anna Rossi', 'b@x.it']],
    ['a first name more', ['Anna Rossi'], ['Anna Maria Rossi']],
  ])('stays two with %s', (_what, first, second) => {
    expect(read([first, second]).people).toHaveLength(2)
  })

  it('stays two where an office registers several people, and says so', () => {
    const { people, problems } = read([
      ['Anna Rossi', 'info@x.it'],
      ['Marco Bianchi', 'info@x.it'],
    ])
    expect(people).toHaveLength(2)
    expect(problems).toEqual([{ row: 2, column: 'Email', message: 'sharedEmail', value: 'Anna Rossi' }])
  })

  it('fills what the first row left empty, and tells what is left out', () => {
    const { people, problems } = read([
      ['Anna Rossi', '', 'Comune', 'Torino', 'yes'],
      ['anna rossi', 'a@x.it', 'Comune', 'Milano', 'no'],
    ])
    expect(people[0]!.fields).toMatchObject({ name: 'Anna Rossi', email: 'a@x.it', city: 'Torino', photoConsent: false })
    expect(problems.map(({ column, message }) => `${column} ${message}`)).toEqual([
      'Name sameAsRow',
      'City firstRowKept',
      'Photos consentWithheld',
    ])
  })

  it('is not one of two namesakes without a sign of which', () => {
    expect(
      read([
        ['Anna Rossi', '', 'Comune'],
        ['Anna Rossi', '', 'Regione'],
        ['Anna Rossi', '', ''],
      ]).people,
    ).toHaveLength(3)
  })
})

describe('people who are known', () => {
  const { people: known } = into([], [['Anna Rossi', 'anna@x.it', 'Comune', 'Torino', 'yes', 'host', 'Italy']])

  it.each([
    ['the same again', ['Anna Rossi', 'anna@x.it', 'Comune', 'Torino', 'yes', 'host', 'IT'], {}],
    ['empty cells', ['Anna Rossi', 'anna@x.it'], {}],
    ['a carelessly written name', ['ROSSI ANNA', 'anna@x.it'], {}],
    ['another city', ['Anna Rossi', 'anna@x.it', 'Comune', 'Milano'], { city: 'Milano' }],
    ['a consent taken back', ['Anna Rossi', 'ANNA@x.it', '', '', 'no'], { photoConsent: false, email: 'ANNA@x.it' }],
    ['a name that is longer now', ['Anna Maria Rossi', 'anna@x.it'], { name: 'Anna Maria Rossi' }],
    ['a married name', ['Anna Bianchi', 'anna@x.it'], { name: 'Anna Bianchi' }],
    ['no address', ['Anna Rossi', '', 'comune'], { organisation: 'comune' }],
    ['a name alone', ['Anna Rossi'], {}],
  ])('change by %s in what it says only', (_what, row, changes) => {
    const [outcome, ...others] = into(known, [row]).outcomes
    expect(others).toEqual([])
    expect(outcome).toMatchObject({ id: known[0]!.id, kind: Object.keys(changes).length > 0 ? 'updated' : 'known', changes })
  })

  it('are not replaced by a colleague with their address', () => {
    const { outcomes } = into(known, [['Marco Bianchi', 'anna@x.it']])
    expect(outcomes).toMatchObject([{ kind: 'added', sharedEmail: 'Anna Rossi' }])
  })

  it('are not namesakes of another organisation', () => {
    expect(kinds(known, [['Anna Rossi', '', 'Regione']])).toEqual(['added'])
    expect(kinds(known, [['Anna Rossi', 'other@y.it']])).toEqual(['added'])
  })

  it('keep a role that was given here', () => {
    expect(into(known, [['Anna Rossi', 'anna@x.it', '', '', '', 'participant']]).outcomes).toMatchObject([
      { kind: 'known', roleKept: true, changes: {} },
    ])
    expect(into(known, [['Anna Rossi', 'anna@x.it', '', '', '', 'speaker']]).outcomes).toMatchObject([{ changes: { role: 'speaker' } }])
  })

  it('never get a consent by a list that they did not have here', () => {
    const withdrawn = [{ ...known[0]!, photoConsent: false }]
    const { outcomes, people } = into(withdrawn, [['Anna Rossi', 'anna@x.it', 'Comune', 'Milano', 'yes']])
    expect(outcomes).toMatchObject([{ kind: 'updated', changes: { city: 'Milano' }, consentsKept: ['photoConsent'] }])
    expect(outcomes[0]!.changes).not.toHaveProperty('photoConsent')
    expect(people[0]!.photoConsent).toBe(false)
    expect(into(known, [['Anna Rossi', 'anna@x.it', '', '', 'yes']]).outcomes).toMatchObject([{ kind: 'known', consentsKept: [] }])
  })

  it('share the spelling of their country with newcomers', () => {
    const here = [{ ...known[0]!, country: 'Italia' }]
    expect(into(here, [['Marco Bianchi', '', '', '', '', '', 'Italy']]).outcomes).toMatchObject([
      { kind: 'added', changes: { country: 'Italia' } },
    ])
  })

  it('are met once each, by the row that has their address first', () => {
    const rows = [
      ['Anna Rossi', '', ''],
      ['Anna Rossi', 'anna@x.it', 'Regione'],
      ['Anna Rossi', '', 'Provincia'],
    ]
    const { outcomes } = into(known, rows)
    expect(outcomes.map(({ row, kind }) => `${row} ${kind}`)).toEqual(['1 added', '2 updated', '3 added'])
  })
})

describe('any list', () => {
  const word = (...words: string[]) => fc.constantFrom(...words)
  const row = fc.tuple(
    word('Anna Rossi', 'ROSSI ANNA', 'Rossi, Anna', 'A. Rossi', 'Marco Bianchi', 'Ànna Rossi', 'Anna Maria Rossi', '', 'Annalisa Rossini'),
    word('', '', 'a@x.it', 'A@X.it', 'b@y.de', 'none'),
    word('', 'Comune', 'COMUNE', 'Regione'),
    word('', 'Torino', 'Milano'),
    word('', 'yes', 'no', 'perhaps'),
    word('', 'host', 'participant', 'king'),
    word('', 'Italy', 'IT', 'Atlantis'),
  )
  const list = fc.array(row, { maxLength: 12 })

  it('accounts for every row once', () => {
    fc.assert(
      fc.property(list, (rows) => {
        const { outcomes, skipped, problems } = into([], rows)
        const seen = [...outcomes.map((one) => one.row), ...skipped.map((one) => one.row)].toSorted((a, b) => a - b)
        expect(seen).toEqual(rows.map((_, index) => index + 1))
        const told = new Set(problems.map((problem) => problem.row))
        expect(skipped.filter((one) => !told.has(one.row))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('changes nothing when it comes again', () => {
    fc.assert(
      fc.property(list, list, (before, rows) => {
        const once = into(into([], before).people, rows)
        const again = into(once.people, rows)
        expect(again.outcomes.filter(({ kind }) => kind !== 'known')).toEqual([])
        expect(again.people).toEqual(once.people)
      }),
      { numRuns: 1000 },
    )
  })

  it('never takes anybody away or empties a field', () => {
    fc.assert(
      fc.property(list, list, (before, rows) => {
        const { people: known } = into([], before)
        const after = new Map(into(known, rows).people.map((person) => [person.id, person]))
        for (const person of known) {
          const now = after.get(person.id)!
          for (const [field, value] of Object.entries(person)) if (value !== '') expect(now[field as keyof Participant], field).not.toBe('')
        }
      }),
    )
  })
})
