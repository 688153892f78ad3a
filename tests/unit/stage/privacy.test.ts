import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newAttendance, newBallot, newNote, newParticipant } from '../../../src/shared/domain/records/defaults.ts'
import { ATTRIBUTIONS, NOTE_KINDS } from '../../../src/shared/domain/records/vocabulary.ts'
import type { Attribution } from '../../../src/shared/domain/records/vocabulary.ts'
import { buildStageView } from '../../../src/shared/domain/stage/buildStageView.ts'
import type { StageSource } from '../../../src/shared/domain/stage/buildStageView.ts'
import { isForEverybody, newestOnStage } from '../../../src/shared/domain/stage/stageNotes.ts'
import { emptySource, meta, planOf, step } from './stageFixture.ts'

// No word of the people is a word of anything else, so that finding one is finding a leak.
const given = fc.constantFrom('Zoraida', 'Jean-Yvonne', 'Œdipa', 'Ümit', "D'Arcy")
const family = fc.constantFrom('Quartzmann', 'van Obsidiaan', 'Feldspäth-Onyx', "O'Beryllo", 'Žitňanský')
const organisation = fc.constantFrom('Zyx-Werke', 'Qanat (Coop)', 'Vlk & Synové')
const person = fc.record({ given, family, organisation, quoteConsent: fc.boolean() })
const between = fc.constantFrom(
  'As {} told us, pipes leak.',
  '{}',
  'We need shade ({}).',
  'Ask {}!',
  'ASK {}, please',
  'Retrofit schools first.',
)

const content = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 12 }),
  rule: fc.constantFrom<Attribution>(...ATTRIBUTIONS),
  how: fc.constantFrom<'off' | 'codes' | 'names'>('off', 'codes', 'names'),
  notes: fc.array(
    fc.record({
      pattern: between,
      about: fc.nat(11),
      what: fc.constantFrom('name', 'reversed', 'family', 'organisation', 'email'),
      kind: fc.constantFrom(...NOTE_KINDS),
      unclear: fc.boolean(),
      speaker: fc.nat(12),
    }),
    { maxLength: 10 },
  ),
  voting: fc.constantFrom<'open' | 'closed'>('open', 'closed'),
  running: fc.constantFrom('none', 'round', 'move', 'closing'),
})

type Made = {
  source: StageSource
  people: { name: string; family: string; organisation: string; email: string; access: string; quoteConsent: boolean }[]
}

const make = ({ people, rule, how, notes, voting, running }: typeof content extends fc.Arbitrary<infer T> ? T : never): Made => {
  const known = people.map((one, index) => ({
    name: `${one.given} ${one.family}`,
    family: one.family,
    organisation: one.organisation,
    email: `mail${index}@quartz.example`,
    access: `needs-aid-${index}-zq`,
    quoteConsent: one.quoteConsent,
  }))
  const base = emptySource()
  const participants = known.map((one, index) => ({
    ...newParticipant(one.name),
    ...meta(`p${index}`),
    organisation: one.organisation,
    email: one.email,
    access: one.access,
    quoteConsent: one.quoteConsent,
    wishes: [`wish-${index}-zq`],
    together: [`label-${index}-zq`],
  }))
  const said = notes.map((note, index) => {
    const one = known[note.about % known.length]!
    const [first = '', ...rest] = one.name.split(' ')
    const words = {
      name: one.name,
      reversed: `${rest.join(' ')}, ${first}`,
      family: one.family,
      organisation: one.organisation,
      email: one.email,
    }[note.what]
    const text = note.pattern.replace('{}', note.pattern.startsWith('ASK') && note.what !== 'family' ? words.toUpperCase() : words)
    const speaker = note.speaker === 12 ? null : (known[note.speaker % known.length]?.name ?? null)
    return {
      ...newNote({ sessionId: 's1', tableId: 't1', round: 1, notedAt: '' }, note.kind, text),
      ...meta(`n${index}`),
      unclear: note.unclear,
      speaker,
    }
  })
  const steps = running === 'none' ? [] : [step({ kind: running as 'round', round: running === 'closing' ? 0 : 2 })]
  const ids = participants.map(({ id }) => id)
  return {
    people: known,
    source: {
      ...base,
      workshop: { ...base.workshop, attribution: rule },
      participants,
      attendance: ids.map((id) => ({ ...newAttendance(id, 1), ...meta(`a${id}`) })),
      settings: { ...base.settings, seating: how, showNotes: true },
      clocks: steps.length === 0 ? [] : [{ sessionId: 's1', tableId: null, steps }],
      plans: [planOf({ people: ids, seats: [0, 1, 2].map((round) => ids.map((_, index) => (index + round) % 3)) })],
      notes: said,
      speakers: said.flatMap(({ speaker }) => speaker ?? []),
      counts: [{ tableId: 't1', notes: said.length }],
      ballots: [
        { ...newBallot('Vote', 'a', null), ...meta('b'), state: voting, items: said.map(({ id, text }) => ({ id, text, noteId: id })) },
      ],
      votesOf: () => [
        {
          ...meta('vote-zq'),
          ballotId: 'b',
          channel: 'device',
          tableId: 't1',
          voters: 1,
          marks: said.slice(0, 1).map(({ id }) => ({ item: id, dots: 2, impact: null, effort: null, yes: 0, no: 0, abstain: 0 })),
        },
      ],
    },
  }
}

const NOW = Date.parse('2026-03-02T09:05:00Z')
const holds = (where: string, what: string): boolean => where.toLowerCase().includes(what.toLowerCase())

describe('the projector', () => {
  it('never shows more about people than the rule allows', () => {
    let named = 0
    fc.assert(
      fc.property(content, (random) => {
        const { source, people } = make(random)
        const view = buildStageView(source, NOW)
        const seats = JSON.stringify(view.seating ?? {})
        const words = JSON.stringify({ ...view, seating: null })
        const mayName = random.rule === 'named'
        for (const one of people) {
          for (const secret of [one.email, one.access, '-zq']) expect(holds(words + seats, secret)).toBe(false)
          expect(holds(seats, one.organisation)).toBe(false)
          if (!mayName || random.how !== 'names') expect(holds(seats, one.family)).toBe(false)
          const isSilent = !mayName || people.some((other) => other.family === one.family && !other.quoteConsent)
          if (isSilent) expect(holds(words, one.name)).toBe(false)
          if (isSilent) expect(words.includes(one.family)).toBe(false)
          if (random.rule === 'none' || random.rule === 'chatham') expect(holds(words, one.organisation)).toBe(false)
          if (mayName && holds(words, one.name)) named += 1
        }
        expect(view.newest.every(({ id }) => source.notes.some((note) => note.id === id && !note.unclear))).toBe(true)
        expect(Object.keys(view.newest[0] ?? { id: 0, kind: 0, table: 0, text: 0 }).toSorted()).toEqual(['id', 'kind', 'table', 'text'])
      }),
      { numRuns: 300, seed: 4 },
    )
    // Where the rule lets people be named the same check sees them, so it can see a leak.
    expect(named).toBeGreaterThan(10)
  })

  it('leaves a quotation out where its speaker did not agree to be quoted, and lets the others through', () => {
    const people = [
      { id: '1', name: 'Ada Quartz', organisation: '', quoteConsent: false },
      { id: '2', name: 'Bea Onyx', organisation: '', quoteConsent: true },
    ]
    const note = (id: string, kind: 'quote' | 'idea', speaker: string | null) => ({
      id,
      kind,
      speaker,
      text: 'Shade first.',
      unclear: false,
      tableId: 't1',
    })
    const notes = [
      note('a', 'quote', 'ada quartz'),
      note('b', 'quote', 'Bea Onyx'),
      note('c', 'quote', null),
      note('d', 'idea', 'Ada Quartz'),
    ]
    expect(newestOnStage(notes, new Map([['t1', 1]]), people, isForEverybody(people, 'named', [])).map(({ id }) => id)).toEqual([
      'b',
      'c',
      'd',
    ])
  })

  it('cuts a long note at a word', () => {
    const text = 'Departments and utilities each hold a part of the system. '.repeat(9)
    const [shown] = newestOnStage(
      [{ id: 'a', kind: 'idea', speaker: null, text, unclear: false, tableId: 't1' }],
      new Map([['t1', 4]]),
      [],
      () => true,
    )
    expect(shown!.table).toBe(4)
    expect(shown!.text.length).toBeLessThan(225)
    expect(text.startsWith(shown!.text.slice(0, -1))).toBe(true)
    expect(shown!.text).toMatch(/\w…$/)
  })
})
