import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost, RESOURCES_DIR } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop, takeNote } from './plant.ts'

let test: TestHost
beforeEach(() => {
  test = openTestHost()
})
afterEach(() => test.close())

const namesIn = (folder: string): string[] => readdirSync(join(RESOURCES_DIR, folder)).map((name) => name.replace(/\.json$/, ''))

describe('workshops', () => {
  it('start from every template, in both languages, without people or notes', async () => {
    const { templates } = await test.client.workshops.offers({ language: 'it' })
    expect(templates.map(({ name }) => name).toSorted()).toEqual(namesIn('templates').toSorted())
    for (const { name } of templates)
      for (const language of ['en', 'it'] as const) {
        const { id } = await test.client.workshops.create({ title: `${name} ${language}`, template: name, language })
        const plan = await test.client.workshops.plan({ workshopId: id })
        expect(plan.workshop).toMatchObject({ title: `${name} ${language}`, template: name })
        expect(plan.sessions.length).toBeGreaterThan(1)
        expect([plan.participants, await test.client.notes.list({ workshopId: id })]).toEqual([[], []])
      }
    expect((await test.client.safety.check()).ok).toBe(true)
  })

  it('come from every sample, complete', async () => {
    const { samples } = await test.client.workshops.offers({ language: 'en' })
    for (const { name } of samples) {
      const { all } = await test.client.workshops.addSample({ name })
      for (const workshopId of all) {
        const plan = await test.client.workshops.plan({ workshopId })
        const tables = new Set(plan.tables.map(({ id }) => id))
        const notes = await test.client.notes.list({ workshopId })
        expect(notes.length).toBeGreaterThan(0)
        for (const note of notes) expect(tables.has(note.tableId)).toBe(true)
        for (const table of plan.tables) expect(plan.sessions.some(({ id }) => id === table.sessionId)).toBe(true)
      }
    }
  })

  it('do not open files by their names', async () => {
    for (const name of ['../samples/torino', '..', '', 'torino.json', '/etc/passwd', 'TORINO'])
      await expect(test.client.workshops.addSample({ name }), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(test.client.workshops.create({ title: 'x', template: '../../package', language: 'en' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await test.client.workshops.list()).toEqual([])
  })

  it('are listed with their counts, the one touched last first', async () => {
    const one = await plantWorkshop(test.client)
    const two = await plantWorkshop(test.client, ['Only'])
    await takeNote(test.client, one.tableIds[0]!, 'x')
    const list = await test.client.workshops.list()
    expect(list.map(({ id, sessions, tables, participants, notes }) => ({ id, sessions, tables, participants, notes }))).toEqual([
      { id: one.workshopId, sessions: 1, tables: 2, participants: 0, notes: 1 },
      { id: two.workshopId, sessions: 1, tables: 1, participants: 0, notes: 0 },
    ])
  })

  it('go as a whole, come back as a whole, and are not brought back by an edit that comes late', async () => {
    const { workshopId, tableIds } = await plantWorkshop(test.client)
    await takeNote(test.client, tableIds[0]!, 'Kept')
    await test.client.workshops.remove({ id: workshopId })
    expect(await test.client.workshops.list()).toEqual([])
    await expect(test.client.workshops.plan({ workshopId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(test.client.workshops.update({ id: workshopId, fields: { venue: 'Late' } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(test.client.workshops.remove({ id: workshopId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(test.client.report.model({ workshopId, language: 'en' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await test.client.workshops.list()).toEqual([])
    await test.client.history.undo({ workshopId })
    expect((await test.client.workshops.list())[0]).toMatchObject({ id: workshopId, notes: 1, tables: 2 })
  })
})

describe('participants', () => {
  it('are added, edited and removed, many at once', async () => {
    const { workshopId } = await plantWorkshop(test.client)
    const { ids } = await test.client.participants.add({
      workshopId,
      people: [
        { name: 'Ada', organisation: undefined },
        { name: 'Bo', quoteConsent: true },
      ],
    })
    await test.client.participants.update({ id: ids[0]!, fields: { organisation: 'City' } })
    const people = async () =>
      (await test.client.workshops.plan({ workshopId })).participants.map(({ name, organisation, quoteConsent, role }) => [
        name,
        organisation,
        quoteConsent,
        role,
      ])
    expect(await people()).toEqual([
      ['Ada', 'City', false, 'participant'],
      ['Bo', '', true, 'participant'],
    ])
    await test.client.participants.remove({ ids })
    expect(await people()).toEqual([])
    expect(await test.client.history.undo({ workshopId })).toMatchObject({ label: 'participant.remove', count: 2 })
    expect(await people()).toHaveLength(2)
  })

  it('of two workshops are not removed in one action', async () => {
    const [one, two] = [await plantWorkshop(test.client), await plantWorkshop(test.client)]
    const [a] = (await test.client.participants.add({ workshopId: one.workshopId, people: [{ name: 'Ada' }] })).ids
    const [b] = (await test.client.participants.add({ workshopId: two.workshopId, people: [{ name: 'Bo' }] })).ids
    await expect(test.client.participants.remove({ ids: [a!, b!] })).rejects.toMatchObject({ code: 'INVALID' })
    expect((await test.client.workshops.plan({ workshopId: two.workshopId })).participants).toHaveLength(1)
  })
})
