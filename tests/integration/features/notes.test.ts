import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOTE_TEXT_LIMIT } from '../../../src/shared/domain/records/vocabulary.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop, takeNote } from './plant.ts'
import type { Planted } from './plant.ts'

let test: TestHost
let planted: Planted
beforeEach(async () => {
  test = openTestHost()
  planted = await plantWorkshop(test.client)
})
afterEach(() => test.close())

const notes = () => test.client.notes.list({ workshopId: planted.workshopId })
const table = (index: number): string => planted.tableIds[index]!

describe('a note', () => {
  it('has words: nothing but blanks is refused, whether alone or among others', async () => {
    const blank = { id: 'blank', tableId: table(0), round: 1, kind: 'idea', text: ' \n\t ' } as const
    await expect(test.client.notes.create(blank)).rejects.toMatchObject({ code: 'INVALID' })
    const { outcomes } = await test.client.notes.handOver({ tableId: table(0), notes: [blank, { ...blank, id: 'words', text: 'Trees' }] })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['INVALID', 'stored'])
    expect((await notes()).map(({ text }) => text)).toEqual(['Trees'])
  })

  it('carries its stamp: session, table, round and time', async () => {
    const id = await takeNote(test.client, table(1), 'Heating', { round: 3 })
    expect(await test.client.notes.get({ id })).toMatchObject({
      sessionId: planted.sessionId,
      tableId: table(1),
      round: 3,
      source: 'typed',
      notedAt: expect.stringMatching(/^2026-03-02T09:/),
      saidAgain: 0,
    })
  })

  it('sent twice is stored once, as it was first sent', async () => {
    const note = { id: 'from-outbox', tableId: table(0), round: 1, kind: 'idea', text: 'First' } as const
    expect(await test.client.notes.create(note)).toEqual({ id: 'from-outbox' })
    expect(await test.client.notes.create(note)).toEqual({ id: 'from-outbox' })
    expect(await test.client.notes.create({ ...note, text: 'Second' })).toEqual({ id: 'from-outbox' })
    expect((await notes()).map(({ text }) => text)).toEqual(['First'])
    expect(await test.client.history.ofRecord({ entity: 'note', id: 'from-outbox' })).toHaveLength(1)
  })

  it('sent again after somebody removed it stays removed', async () => {
    const note = { id: 'late', tableId: table(0), round: 1, kind: 'idea', text: 'Late' } as const
    await test.client.notes.create(note)
    await test.client.notes.remove({ ids: ['late'] })
    await test.client.notes.create(note)
    expect(await notes()).toEqual([])
  })

  it('sent again after its table was removed is still known to be stored', async () => {
    const note = { id: 'waiting', tableId: table(0), round: 1, kind: 'idea', text: 'Waiting' } as const
    await test.client.notes.create(note)
    await test.client.agenda.removeTable({ id: table(0) })
    expect(await test.client.notes.create(note)).toEqual({ id: 'waiting' })
    await expect(test.client.notes.create({ ...note, id: 'new' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is refused, not swallowed, where its id belongs to something else', async () => {
    await expect(takeNote(test.client, table(0), 'Lost?', { id: planted.sessionId })).rejects.toMatchObject({ code: 'INVALID' })
    expect(await notes()).toEqual([])
  })

  it('needs a table that is there, words, and not too many of them', async () => {
    await expect(takeNote(test.client, 'missing', 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(takeNote(test.client, table(0), '')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(takeNote(test.client, table(0), 'x'.repeat(NOTE_TEXT_LIMIT + 1))).rejects.toMatchObject({ code: 'INVALID' })
    await takeNote(test.client, table(0), 'x'.repeat(NOTE_TEXT_LIMIT))
    expect((await notes()).map(({ text }) => text.length)).toEqual([NOTE_TEXT_LIMIT])
  })

  it.each([
    '🌳'.repeat(500),
    'nul\u0000inside',
    'half \ud83c pair',
    'עברית עם English',
    '<script>alert(1)</script>',
    "'; DROP TABLE note; --",
    '=cmd()',
    'a\r\nb\tc',
    'Zürich — “città”',
  ])('keeps its text, but for what no text can hold: %j', async (text) => {
    const id = await takeNote(test.client, table(0), text)
    expect((await test.client.notes.get({ id })).text).toBe(text.toWellFormed().replaceAll('\0', ''))
    expect((await test.client.safety.check()).ok).toBe(true)
  })

  it('counts when something is said again, never below nothing', async () => {
    const id = await takeNote(test.client, table(0), 'Again')
    for (const by of [1, 1, -1] as const) await test.client.notes.sayAgain({ id, by })
    expect((await test.client.notes.get({ id })).saidAgain).toBe(1)
    for (const by of [-1, -1, -1] as const) await test.client.notes.sayAgain({ id, by })
    expect((await test.client.notes.get({ id })).saidAgain).toBe(0)
    await test.client.notes.sayAgain({ id, by: 1 })
    expect((await test.client.notes.get({ id })).saidAgain).toBe(1)
  })

  it('can be said again more than a thousand times without harm to the list', async () => {
    const id = await takeNote(test.client, table(0), 'Popular')
    for (let time = 0; time < 1005; time += 1) await test.client.notes.sayAgain({ id, by: 1 })
    expect((await notes())[0]?.saidAgain).toBe(1000)
  }, 120_000)
})

describe('editing notes', () => {
  it('moves one to another table with its session', async () => {
    const { id: other } = await test.client.agenda.addSession({ workshopId: planted.workshopId, fields: { title: 'Second' } })
    const { ids } = await test.client.agenda.addTables({ sessionId: other, titles: ['West'] })
    const id = await takeNote(test.client, table(0), 'Moves')
    await test.client.notes.update({ id, fields: { tableId: ids[0]! } })
    expect(await test.client.notes.get({ id })).toMatchObject({ tableId: ids[0], sessionId: other, round: 1 })
  })

  it('never moves notes into another workshop', async () => {
    const elsewhere = await plantWorkshop(test.client)
    const id = await takeNote(test.client, table(0), 'Stays here')
    await expect(test.client.notes.update({ id, fields: { tableId: elsewhere.tableIds[0]! } })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(test.client.notes.move({ ids: [id], tableId: elsewhere.tableIds[0]!, round: 1 })).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect(await test.client.notes.get({ id })).toMatchObject({ tableId: table(0), workshopId: planted.workshopId })
  })

  it('keeps both versions when two people edit what they had both seen', async () => {
    const id = await takeNote(test.client, table(0), 'Original')
    const { heads } = await test.client.notes.get({ id })
    await test.client.notes.update({ id, fields: { text: 'From Ada' }, seen: heads })
    await test.client.notes.update({ id, fields: { text: 'From Bo' }, seen: heads })
    const note = await test.client.notes.get({ id })
    expect(note).toMatchObject({ text: 'From Bo', conflicts: ['text'] })
    const versions = (await test.client.history.ofRecord({ entity: 'note', id })).filter(({ current }) => current.includes('text'))
    expect(versions.map(({ fields }) => fields['text'])).toEqual(['From Ada', 'From Bo'])
    await test.client.history.settle({ entity: 'note', id, field: 'text', changeId: versions[0]!.changeId })
    expect(await test.client.notes.get({ id })).toMatchObject({ text: 'From Ada', conflicts: [] })
  })

  it('chains edits by the heads that each one answers', async () => {
    const id = await takeNote(test.client, table(0), 'Original')
    let { heads: seen } = await test.client.notes.get({ id })
    for (const text of ['One', 'Two', 'Three']) seen = (await test.client.notes.update({ id, fields: { text }, seen })).heads
    expect(await test.client.notes.get({ id })).toMatchObject({ text: 'Three', conflicts: [], heads: seen })
  })

  it('tags many: fields are set, co-benefits are added to what each has', async () => {
    const ids = [
      await takeNote(test.client, table(0), 'A', { coBenefits: ['air'] }),
      await takeNote(test.client, table(1), 'B', { coBenefits: ['jobs'] }),
    ]
    await test.client.notes.updateMany({ ids, fields: { level: 'city', coBenefits: ['air', 'health'] } })
    expect((await notes()).map(({ level, coBenefits }) => ({ level, coBenefits }))).toEqual([
      { level: 'city', coBenefits: ['air', 'health'] },
      { level: 'city', coBenefits: ['jobs', 'air', 'health'] },
    ])
  })

  it('refuses more co-benefits than a note can hold, for all notes or none', async () => {
    const codes = (word: string) => Array.from({ length: 40 }, (_, index) => `${word}-${index}`)
    const ids = [await takeNote(test.client, table(0), 'Empty'), await takeNote(test.client, table(0), 'Full', { coBenefits: codes('a') })]
    await expect(test.client.notes.updateMany({ ids, fields: { coBenefits: codes('b') } })).rejects.toMatchObject({ code: 'INVALID' })
    expect((await notes()).map(({ coBenefits }) => coBenefits.length)).toEqual([0, 40])
  })

  it('does many things to many notes, or nothing', async () => {
    const ids = [
      await takeNote(test.client, table(0), 'A'),
      await takeNote(test.client, table(0), 'B'),
      await takeNote(test.client, table(0), 'C'),
    ]
    await expect(test.client.notes.updateMany({ ids: [...ids, 'missing'], fields: { unclear: true } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(test.client.notes.remove({ ids: [...ids, 'missing'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await notes()).map(({ unclear }) => unclear)).toEqual([false, false, false])
    const elsewhere = await plantWorkshop(test.client)
    const other = await takeNote(test.client, elsewhere.tableIds[0]!, 'Other')
    await expect(test.client.notes.updateMany({ ids: [ids[0]!, other], fields: { unclear: true } })).rejects.toMatchObject({
      code: 'INVALID',
    })

    await test.client.notes.move({ ids, tableId: table(1), round: 2 })
    expect((await notes()).map(({ tableId, round }) => [tableId, round])).toEqual(ids.map(() => [table(1), 2]))
    await test.client.notes.remove({ ids: ids.slice(0, 2) })
    expect((await notes()).map(({ text }) => text)).toEqual(['C'])
  })

  it('does a hundred notes in one action', async () => {
    const ids: string[] = []
    for (let index = 0; index < 100; index += 1) ids.push(await takeNote(test.client, table(0), `Note ${index}`))
    await test.client.notes.updateMany({ ids, fields: { sector: 'energy' } })
    expect(await test.client.history.state({ workshopId: planted.workshopId })).toMatchObject({
      undo: { label: 'note.tag', count: 100 },
      redo: null,
    })
    await test.client.history.undo({ workshopId: planted.workshopId })
    expect((await notes()).every(({ sector }) => sector === null)).toBe(true)
  })
})
