import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AskedPrint } from '../../../src/shared/contract/print.contract.ts'
import { PAPERS_OF, PRINT_KINDS } from '../../../src/shared/domain/print/kinds.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { openPdf } from './openPdf.ts'
import { findByBadge } from '../../../src/shared/domain/people/badgeCode.ts'
import { readCode } from './readCode.ts'
import { plantRoom } from './plantRoom.ts'
import type { PlantedRoom } from './plantRoom.ts'

let host: TestHost
let room: PlantedRoom
beforeAll(async () => {
  host = openTestHost()
  room = await plantRoom(host.client, { people: 30, tables: 5, rounds: 3 })
})
afterAll(() => host.close())

const pdf = async (asked: Omit<AskedPrint, 'sessionId' | 'paper' | 'language'> & Partial<AskedPrint>) => {
  const file = await host.client.print.pdf({ sessionId: room.sessionId, paper: PAPERS_OF[asked.kind][0]!, language: 'en', ...asked })
  return { ...file, ...openPdf(Buffer.from(file.contentBase64, 'base64')) }
}

describe('a printed sheet', () => {
  it.each(PRINT_KINDS)('%s is a tagged PDF with title, headings and our fonts inside', async (kind) => {
    const { info, structure, fonts, fileName, mediaType } = await pdf({ kind })
    expect(mediaType).toBe('application/pdf')
    expect(fileName).toMatch(/^.+ - Room of tables\.pdf$/)
    expect(info).toMatchObject({ Tagged: 'yes', Encrypted: 'no' })
    expect(info['Title']).toMatch(/ – Room of tables$/)
    expect(info['Page size']).toContain('A4')
    expect(structure).toContain('H1')
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/\+Inter-(Regular|SemiBold)\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it.each([
    ['itineraries', 'a6', /^297\.638 x 419\.528 pts/, '30'],
    ['itineraries', 'a6-on-a4', /A4/, '8'],
    ['badges', 'labels-2x5', /A4/, '3'],
    ['badges', 'labels-3x8', /A4/, '2'],
    ['itineraries', 'a4', /A4/, '30'],
  ] as const)('%s on %s have the size and number of pages', async (kind, paper, size, pages) => {
    const { info } = await pdf({ kind, paper })
    expect(info['Page size']).toMatch(size)
    expect(info['Pages']).toBe(pages)
  })

  it('says in Italian what it says in English', async () => {
    const { text, info } = await pdf({ kind: 'itineraries', paper: 'a6', language: 'it' })
    expect(text).toContain('Turno 1')
    expect(text).not.toContain('Round 1')
    expect(info['Title']).toMatch(/^Percorsi personali – /)
  })

  it('names the language for screen readers', async () => {
    const { contentBase64 } = await pdf({ kind: 'room-plan', language: 'it' })
    expect(Buffer.from(contentBase64, 'base64').toString('latin1')).toMatch(/\/Lang \(it\)/)
  })

  it('gives every person a code that the door can read, as figure and as text', async () => {
    const { text, structure } = await pdf({ kind: 'badges', paper: 'a6' })
    const codes = text.match(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/gm) ?? []
    expect(new Set(codes).size).toBe(30)
    expect(structure.match(/Figure/g)).toHaveLength(30)
  })

  it.each(['itineraries', 'badges'] as const)('%s: the printed code finds its person when it is scanned', async (kind) => {
    const [first] = room.people
    const one = await host.client.print.pdf({ sessionId: room.sessionId, kind, paper: 'a6', language: 'en', people: [first!] })
    const scanned = readCode(Buffer.from(one.contentBase64, 'base64'))
    const people = room.people.map((id) => ({ id }))
    expect(findByBadge(people, scanned ?? '')?.id).toBe(first)
  })

  it('names tables, rounds and the session on capture sheets', async () => {
    const { text, info } = await pdf({ kind: 'capture-sheet' })
    expect(info['Pages']).toBe('15')
    for (let table = 1; table <= 5; table += 1) for (let round = 1; round <= 3; round += 1) expect(text).toContain(`T${table}-R${round}`)
    for (const word of ['Challenges', 'Priorities', 'Co-benefits', 'Headline', 'Three points', 'What we did not agree on'])
      expect(text).toContain(word)
  })

  it('never tells what somebody needs to take part, nor addresses', async () => {
    const { client } = host
    const { ids } = await client.participants.add({
      workshopId: room.workshopId,
      people: [{ name: 'Rosa Quiet', access: 'wheelchair', email: 'rosa@example.org' }],
    })
    for (const kind of PRINT_KINDS) {
      const { text } = await pdf({ kind })
      expect(text).not.toMatch(/wheelchair|rosa@example/i)
    }
    expect((await pdf({ kind: 'badges', paper: 'a6' })).text).toContain('Rosa Quiet')
    await client.participants.remove({ ids })
  })
})

describe('what cannot be printed', () => {
  const refusal = (asked: AskedPrint) => expect(host.client.print.pages(asked)).rejects.toMatchObject({ code: 'INVALID' })

  it('is refused with its reason', async () => {
    const bare = await plantRoom(host.client, { people: 4, tables: 0, rounds: 2, plan: false })
    const asked = { sessionId: bare.sessionId, paper: 'a4', language: 'en' } as const
    for (const kind of ['table-cards', 'room-plan', 'capture-sheet'] as const) {
      await refusal({ ...asked, kind })
      await expect(host.client.print.pages({ ...asked, kind })).rejects.toMatchObject({ data: { detail: { reason: 'no-tables' } } })
    }
    for (const kind of ['itineraries', 'seat-list'] as const)
      await expect(host.client.print.pages({ ...asked, kind })).rejects.toMatchObject({ data: { detail: { reason: 'no-plan' } } })
    await expect(host.client.print.pages({ ...asked, kind: 'sign-in', paper: 'a6' })).rejects.toMatchObject({
      data: { detail: { reason: 'paper' } },
    })
    await expect(
      host.client.print.pages({ sessionId: room.sessionId, kind: 'badges', paper: 'a6', language: 'en', people: [] }),
    ).rejects.toMatchObject({ data: { detail: { reason: 'nobody' } } })
    await expect(host.client.print.sheet({ sessionId: bare.sessionId, format: 'csv', language: 'en' })).rejects.toMatchObject({
      data: { detail: { reason: 'no-plan' } },
    })
  })

  it('leaves what needs no seats', async () => {
    const bare = await plantRoom(host.client, { people: 4, tables: 2, rounds: 2, plan: false })
    const asked = { sessionId: bare.sessionId, language: 'en' } as const
    expect((await host.client.print.pages({ ...asked, kind: 'table-cards', paper: 'a4' })).pages).toHaveLength(2)
    expect((await host.client.print.pages({ ...asked, kind: 'badges', paper: 'a6' })).pages).toHaveLength(4)
  })

  it('is unknown where it belongs to another session', async () => {
    const other = await plantRoom(host.client, { people: 4, tables: 2, rounds: 2 })
    await expect(
      host.client.print.pages({ sessionId: room.sessionId, planId: other.planId!, kind: 'seat-list', paper: 'a4', language: 'en' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('people who were removed', () => {
  it('have no badge, and are nameless where seats are shown', async () => {
    const { client } = host
    const own = await plantRoom(client, { people: 6, tables: 2, rounds: 2 })
    await client.participants.remove({ ids: [own.people[0]!] })
    const asked = { sessionId: own.sessionId, language: 'en' } as const
    expect((await client.print.pages({ ...asked, kind: 'badges', paper: 'a6' })).pages).toHaveLength(5)
    expect((await client.print.pages({ ...asked, kind: 'itineraries', paper: 'a6' })).pages).toHaveLength(5)
    for (const kind of ['host-brief', 'seat-list'] as const) {
      const file = await client.print.pdf({ ...asked, kind, paper: 'a4' })
      expect(openPdf(Buffer.from(file.contentBase64, 'base64')).text).toContain('Erased person')
    }
  })
})
