import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPhotoFile } from '../../../src/host/changes/photoFiles.ts'
import { type MadeReport, makeReport } from '../../../src/host/features/report/makeReport.ts'
import { makeSpeakerCodes } from '../../../src/host/features/report/speakerCodes.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'

let world: TestHost
let ids: string[]
beforeEach(async () => {
  world = openTestHost()
  ids = (await world.client.workshops.addSample({ name: 'milan-turin' })).all
})
afterEach(() => world.close())

const notesIn = (made: MadeReport) => made.model.sections.at(-1)!.blocks.flatMap((block) => (block.type === 'notes' ? block.items : []))

describe('a report that somebody asks for', () => {
  it('follows the setup of its first workshop, unless something else was asked for', async () => {
    const [workshopId, second] = ids as [string, string]
    const fields = { template: 'city' as const, others: [second], sections: [{ id: 'open', heading: 'Still open', shown: true }] }
    await world.client.report.saveSetup({ workshopId, fields, seen: [] })
    const made = await makeReport(world.host, { workshopId, language: 'en' })
    expect([made.model.template, made.contents.map(({ workshop }) => workshop.id)]).toEqual(['city', [workshopId, second]])
    expect(made.sections.find(({ id }) => id === 'open')).toEqual({
      id: 'open',
      heading: 'Still open',
      usual: 'Open questions and disagreements',
      shown: true,
    })
    const asked = await makeReport(world.host, { workshopId, language: 'en', template: 'article', others: [] })
    expect([asked.model.template, asked.contents.length]).toEqual(['article', 1])
  })

  it('does without a workshop of the setup that is no longer there; what was asked for must be', async () => {
    const [workshopId] = ids as [string]
    await world.client.report.saveSetup({ workshopId, fields: { others: ['gone', workshopId] }, seen: [] })
    expect((await makeReport(world.host, { workshopId, language: 'en' })).contents).toHaveLength(1)
    await expect(makeReport(world.host, { workshopId, language: 'en', others: ['gone'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses a session or a city that none of its workshops knows, and takes a city however it is spelled', async () => {
    const [workshopId] = ids as [string]
    const asked = { workshopId, language: 'en' as const }
    await expect(makeReport(world.host, { ...asked, template: 'session', sessionId: 'gone' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(makeReport(world.host, { ...asked, template: 'city', city: 'Atlantis' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await makeReport(world.host, { ...asked, template: 'city', city: ' MILAN ' })).model.title).toBe('Milan')
  })

  it('mentions in a file nothing that the organiser still has to write', async () => {
    const { id: workshopId } = await world.client.workshops.create({ title: 'An empty one', template: null, language: 'en' })
    const toneOf = (report: MadeReport) =>
      report.model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block.tone] : [])))
    expect(toneOf(await makeReport(world.host, { workshopId, language: 'en' }))).toContain('pending')
    expect(toneOf(await makeReport(world.host, { workshopId, language: 'en' }, 'pdf'))).not.toContain('pending')
  })

  it('is the same in a thread of its own, where there are many notes', async () => {
    const [workshopId] = ids as [string]
    const { tables } = await world.client.workshops.plan({ workshopId })
    const [table] = tables
    world.host.store.act({ workshopId, label: 'note.add', author: 'tester', via: 'test' }, (write) => {
      for (let at = 0; at < 400; at += 1)
        write.add(
          'note',
          newNote({ sessionId: table!.sessionId, tableId: table!.id, round: 1, notedAt: '2026-03-02T09:00:00.000Z' }, 'idea', `Idea ${at}`),
        )
    })
    const large = await makeReport(world.host, { workshopId, language: 'en', others: [] }, 'csv')
    expect([large.rows?.length, notesIn(large).length]).toEqual([445, 445])
    expect(large.rows?.filter(({ text }) => text.startsWith('Idea '))).toHaveLength(400)
    const stopped = makeReport(world.host, { workshopId, language: 'en', others: [] }, null, AbortSignal.abort(new Error('closed')))
    await expect(stopped).rejects.toThrow('closed')
  })

  it('has all notes of all workshops that were asked for, each workshop once', async () => {
    const made = await makeReport(world.host, { workshopId: ids[0]!, others: [...ids, ...ids], language: 'it' })
    expect(made.contents.map(({ workshop }) => workshop.id)).toEqual(ids)
    expect(notesIn(made)).toHaveLength(180)
  })

  it('keeps the rule of the strictest of its workshops', async () => {
    const [workshopId, second] = ids as [string, string]
    for (const id of ids) {
      const { workshop } = await world.client.workshops.plan({ workshopId: id })
      await world.client.workshops.update({ id, fields: { attribution: id === second ? 'chatham' : 'named' }, seen: workshop.heads })
    }
    expect((await makeReport(world.host, { workshopId, language: 'en' })).rule).toBe('named')
    expect((await makeReport(world.host, { workshopId, others: [second], language: 'en' })).rule).toBe('chatham')
  })

  it('gives speakers other codes every time, and one person one code', async () => {
    const [workshopId] = ids as [string]
    const notes = await world.client.notes.list({ workshopId })
    for (const [i, { id, heads }] of notes.slice(0, 6).entries())
      await world.client.notes.update({ id, fields: { speaker: i % 2 === 0 ? 'Ada Quartz' : 'Bo Onyx' }, seen: heads })
    const codes = async () => {
      const made = await makeReport(world.host, { workshopId, language: 'en', speakerCodes: true, attribution: 'chatham' })
      const edited = new Set(notes.slice(0, 6).map(({ id }) => id))
      return [...new Set(notesIn(made).flatMap(({ noteId, speaker }) => (edited.has(noteId) ? (speaker ?? []) : [])))]
    }
    const [one, two] = [await codes(), await codes()]
    expect([one.length, two.length]).toEqual([2, 2])
    for (const code of [...one, ...two]) expect(code).toMatch(/^S-[A-Z2-7]{3}$/)
    // Two exports could draw the same three signs by chance, once in thousands of times; both never.
    expect(one).not.toEqual(two)
  })

  it('shows photos whose picture is on this machine', async () => {
    const [workshopId] = ids as [string]
    const { tables } = await world.client.workshops.plan({ workshopId })
    const [table] = tables
    const { db } = world.host.store
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9])
    const photo = (hash: string) => ({
      sessionId: table!.sessionId,
      tableId: table!.id,
      round: 1,
      caption: '',
      consent: 'agreed' as const,
      width: 10,
      height: 10,
      bytes: jpeg.length,
      hash,
      takenAt: '2026-03-02T09:00:00.000Z',
    })
    const hash = keepPhotoFile(db, jpeg)
    world.host.store.act({ workshopId, label: 'photo.add', author: 'tester', via: 'test' }, (write) => {
      write.add('photo', photo(hash))
      write.add('photo', photo('0'.repeat(64)))
    })
    const made = await makeReport(world.host, { workshopId, language: 'en' })
    const shown = made.model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'photo' ? [block.hash] : [])))
    expect(shown).toEqual([hash])
  })
})

it('never gives one code to two speakers, even where chance does', () => {
  let drawn = 0
  const stuck = makeSpeakerCodes((bound) => (drawn++ < 400 ? 0 : drawn % bound))
  const codes = Array.from({ length: 20 }, stuck)
  expect(new Set(codes).size).toBe(20)
  expect(codes[0]).toBe('S-AAA')
})
