import { describe, expect, it } from 'vitest'
import { scannedText } from '../../../src/shared/domain/people/badgeCode.ts'
import type { PrintDocument } from '../../../src/shared/domain/print/page.ts'
import { sheetCode } from '../../../src/shared/domain/print/sheetCode.ts'
import { roundSteps } from '../../../src/shared/domain/print/tables/roundSteps.ts'
import { layOut, pagesOf, sourceOf, textsOf } from './printFixture.ts'

const named = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `P${String(index + 1).padStart(2, '0')}` }))
const codesOf = ({ pages }: PrintDocument): string[] =>
  pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'code' ? [item.value] : [])))
const headingsOf = ({ pages }: PrintDocument): string[][] =>
  pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' && item.role === 'heading' ? [item.text] : [])))

const room = {
  people: named(6),
  topics: ['Energy', 'Mobility', 'Housing'],
  rounds: 3,
  seat: (person: number, round: number) => (person + round) % 3,
}

describe('itineraries', () => {
  it('tell each person round, time, table and topic', () => {
    const texts = textsOf(pagesOf(sourceOf(room), { kind: 'itineraries', paper: 'a6', people: ['person-1'] }))
    expect(texts).toEqual(
      expect.arrayContaining(['P02', 'Round 1 · 10:30–10:50', 'Round 2 · 10:53–11:13', 'Mobility', 'Housing', 'Energy']),
    )
    expect(texts.filter((text) => /^\d$/.test(text))).toEqual(['2', '3', '1'])
  })

  it('carry the code that the door reads', () => {
    const document = pagesOf(sourceOf(room), { kind: 'itineraries', paper: 'a6' })
    expect(codesOf(document)).toEqual(room.people.map((_, index) => scannedText(`person-${index}`)))
  })

  it('are for those who have a seat, and for nobody else', () => {
    const source = sourceOf({ ...room, seat: (person, round) => (person === 0 || (person === 1 && round < 2) ? -1 : 0) })
    const document = pagesOf(source, { kind: 'itineraries', paper: 'a6' })
    expect(headingsOf(document).flat()).toEqual(['P02', 'P03', 'P04', 'P05', 'P06'])
    expect(textsOf(document).filter((text) => text === 'No table in this round')).toHaveLength(2)
  })

  it('are in their order when the piles of cut cards are put on each other', () => {
    const { pages } = pagesOf(sourceOf({ ...room, people: named(10) }), { kind: 'itineraries', paper: 'a6-on-a4' })
    const slots = pages.map(({ items }) => {
      const names = items.flatMap((item) => (item.kind === 'text' && item.role === 'heading' ? [item] : []))
      return names.map(({ x, y, text }) => ({ slot: (y > 148 ? 2 : 0) + (x > 105 ? 1 : 0), text }))
    })
    const piles = [0, 1, 2, 3].flatMap((wanted) => slots.flatMap((page) => page.filter(({ slot }) => slot === wanted)))
    expect(piles.map(({ text }) => text)).toEqual(named(10).map(({ name }) => name))
  })

  it('say to hosts and rapporteurs that they stay, unless the plan seats them elsewhere', () => {
    const source = sourceOf({ ...room, seat: (person, round) => (person === 0 ? 1 : person === 1 ? -1 : (person + round) % 3) })
    source.tables[1]!.hostId = 'person-0'
    source.tables[2]!.rapporteurId = 'person-1'
    source.tables[0]!.hostId = 'person-2'
    const only = (person: string) => textsOf(pagesOf(source, { kind: 'itineraries', paper: 'a6', people: [person] })).join(' ')
    expect(only('person-0')).toContain('You are the host: you stay, and the guests come to you.')
    expect(only('person-1')).toContain('You are the rapporteur: you stay')
    expect(only('person-2')).toContain('Round 3')
    const badges = textsOf(pagesOf(source, { kind: 'badges', paper: 'a6' })).join(' ')
    expect(badges).toContain('Host of table 2')
    expect(badges).toContain('Rapporteur of table 3')
    expect(badges).not.toContain('Host of table 1')
  })
})

describe('start table and step', () => {
  const steps = (step: (person: number) => number, rounds = 3) =>
    sourceOf({
      people: named(7),
      topics: Array.from({ length: 7 }, () => ''),
      rounds,
      seat: (person, round) => (person + step(person) * round + 70) % 7,
    })

  it('takes the place of the list where it holds for everybody', () => {
    const source = steps((person) => (person % 2 === 0 ? 3 : -2))
    const texts = textsOf(pagesOf(source, { kind: 'badges', paper: 'labels-2x5', stepForm: true }))
    expect(texts).toContain('Table 1, then +3')
    expect(texts).toContain('Table 2, then −2')
    expect(texts.some((text) => text === 'R1')).toBe(false)
  })

  it('names the round of those who come later', () => {
    const late = steps(() => 2)
    late.plan!.seats[0]![3] = -1
    expect(textsOf(pagesOf(late, { kind: 'badges', paper: 'labels-2x5', stepForm: true })).join(' ')).toContain(
      'From round 2: table 6, then +2',
    )
  })

  it('is refused where it holds not for everybody, or where numbers have gaps', () => {
    const crooked = steps(() => 2)
    crooked.plan!.seats[2]![0] = 5
    expect(layOut(crooked, { kind: 'badges', paper: 'a6', stepForm: true })).toBe('no-steps')
    const gaps = steps(() => 2)
    gaps.tables[6]!.number = 12
    expect(layOut(gaps, { kind: 'badges', paper: 'a6', stepForm: true })).toBe('no-steps')
  })
})

describe('sheets for tables', () => {
  it('are cards with the same on both faces, one upside down and silent', () => {
    const [page] = pagesOf(sourceOf(room), { kind: 'table-cards' }).pages
    const texts = page!.items.filter((item) => item.kind === 'text')
    const far = texts.filter(({ turned }) => turned)
    const near = texts.filter(({ turned }) => !turned)
    expect(far.map(({ text, size }) => [text, size])).toEqual(near.map(({ text, size }) => [text, size]))
    expect(far.every(({ role, y }) => role === 'artifact' && y < 148.5)).toBe(true)
    for (const [index, { x, y }] of near.entries()) {
      expect(far[index]!.x).toBeCloseTo(210 - x, 9)
      expect(far[index]!.y).toBeCloseTo(297 - y, 9)
    }
    expect(Math.max(...near.map(({ size }) => size)) * 0.727).toBeGreaterThan(70)
  })

  it('are captures of each round in which a table is open', () => {
    const source = sourceOf(room)
    source.tables[1]!.closedFrom = 3
    source.tables[2]!.openFrom = 2
    expect(codesOf(pagesOf(source, { kind: 'capture-sheet' }))).toEqual(
      [
        [1, 1],
        [1, 2],
        [1, 3],
        [2, 1],
        [2, 2],
        [3, 2],
        [3, 3],
      ].map(([table, round]) => sheetCode('s', table!, round!)),
    )
  })

  it('brief hosts with the question of their table, its guests and the minutes of a round', () => {
    const source = sourceOf({ ...room, question: 'What next?', seat: (person, round) => (person === 0 ? 0 : (person + round) % 3) })
    source.tables[0]!.question = 'Who pays?'
    source.tables[0]!.hostId = 'person-0'
    const document = pagesOf(source, { kind: 'host-brief' })
    const first = textsOf({ ...document, pages: document.pages.slice(0, 1) })
    expect(first).toEqual(expect.arrayContaining(['Who pays?', 'Host: P01', 'Round 1 · 10:30–10:50', 'P04', 'P03', '2 min', '5 min']))
    expect(first).not.toContain('P01')
    expect(textsOf({ ...document, pages: document.pages.slice(1, 2) })).toContain('What next?')
  })

  it('divide every minute of a round', () => {
    for (let minutes = 8; minutes <= 90; minutes += 1)
      for (const rounds of [1, 4]) {
        const steps = roundSteps(minutes, rounds)
        expect(steps.reduce((sum, step) => sum + step.minutes!, 0)).toBe(minutes)
        expect(steps.every((step) => step.minutes! > 0)).toBe(true)
      }
    expect(roundSteps(5, 3).map((step) => step.minutes)).toEqual([null, null, null, null])
  })
})

describe('lists', () => {
  it('to sign come once per day, in alphabetical order, with room for more', () => {
    const document = pagesOf(sourceOf({ ...room, people: [{ name: 'Zoë' }, { name: 'Émile' }, { name: 'Anna' }, { name: 'Łukasz' }] }), {
      kind: 'sign-in',
    })
    expect(document.outline.map(({ title }) => title)).toEqual(['Monday, 2 March 2026', 'Tuesday, 3 March 2026'])
    const names = textsOf(document).filter((text) => ['Zoë', 'Émile', 'Anna', 'Łukasz'].includes(text))
    expect(names).toEqual(['Anna', 'Émile', 'Łukasz', 'Zoë', 'Anna', 'Émile', 'Łukasz', 'Zoë'])
    expect(textsOf(document).filter((text) => text === 'Page 1 of 1')).toHaveLength(2)
  })

  it('repeat their heads and count their pages', () => {
    const document = pagesOf(sourceOf({ ...room, people: named(60) }), { kind: 'seat-list' })
    expect(document.pages.length).toBeGreaterThan(1)
    expect(textsOf(document).filter((text) => text === 'Round 1')).toHaveLength(document.pages.length)
    for (const page of document.pages.keys()) expect(textsOf(document)).toContain(`Page ${page + 1} of ${document.pages.length}`)
    expect(textsOf(document).filter((text) => /^P\d\d$/.test(text))).toEqual(named(60).map(({ name }) => name))
  })
})
