import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

/** All that a person sees of a workshop, without the marks of the change log. */
const picture = async (): Promise<unknown> => {
  const { workshopId } = planted
  const all = { ...(await test.client.workshops.plan({ workshopId })), notes: await test.client.notes.list({ workshopId }) }
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'heads' ? undefined : value)))
}

const actions = (): [string, () => Promise<unknown>][] => {
  const { client } = test
  const { workshopId, sessionId, tableIds } = planted
  const [north, south] = tableIds as [string, string]
  return [
    ['workshop.edit', () => client.workshops.update({ id: workshopId, fields: { venue: 'Hall', cities: ['Torino'] } })],
    ['session.add', () => client.agenda.addSession({ workshopId, fields: { title: 'New' }, after: null })],
    ['session.edit', () => client.agenda.updateSession({ id: sessionId, fields: { minutes: 90, question: 'Why?' } })],
    ['session.move', () => client.agenda.moveSession({ id: sessionId, day: 2, after: null })],
    ['table.add', () => client.agenda.addTables({ sessionId, titles: ['West', 'East'] })],
    ['table.edit', () => client.agenda.updateTable({ id: north, fields: { question: 'What?' } })],
    ['table.remove', () => client.agenda.removeTable({ id: south })],
    ['participant.add', () => client.participants.add({ workshopId, people: [{ name: 'Ada' }, { name: 'Bo' }] })],
    ['note.add', () => takeNote(client, north, 'A note')],
    [
      'note.import',
      () =>
        client.notes.importCsv({
          workshopId,
          sessionId,
          contentBase64: Buffer.from('text,table\na,Imported\nb,Imported').toString('base64'),
        }),
    ],
    ['takeaway.add', () => client.harvest.addTakeaway({ workshopId, text: 'Take this' })],
    ['nextStep.add', () => client.harvest.addNextStep({ workshopId, fields: { what: 'Do this' } })],
    ['term.add', () => client.harvest.saveTerm({ workshopId, taxonomy: 'sectors', label: { en: 'Ours' } })],
    ['reportText.edit', () => client.harvest.saveReportText({ workshopId, section: 'summary', text: 'Words' })],
    ['session.remove', () => client.agenda.removeSession({ id: sessionId })],
  ]
}

describe('undo', () => {
  it('takes back every kind of action, one after the other, and redo does them again', async () => {
    const { workshopId } = planted
    const pictures = [await picture()]
    for (const [label, act] of actions()) {
      await act()
      pictures.push(await picture())
      expect((await test.client.history.state({ workshopId })).undo?.label).toBe(label)
    }
    const labels = actions().map(([label]) => label)
    for (const [index, label] of [...labels.entries()].toReversed()) {
      expect((await test.client.history.undo({ workshopId })).label).toBe(label)
      expect(await picture(), `before ${label}`).toEqual(pictures[index])
    }
    for (const [index, label] of labels.entries()) {
      expect((await test.client.history.redo({ workshopId })).label).toBe(label)
      expect(await picture(), `after ${label}`).toEqual(pictures[index + 1])
    }
    expect((await test.client.history.state({ workshopId })).redo).toBeNull()
    expect((await test.client.safety.check()).ok).toBe(true)
  })

  it('takes back edits of notes of each kind', async () => {
    const { workshopId, tableIds } = planted
    const ids = [await takeNote(test.client, tableIds[0]!, 'A'), await takeNote(test.client, tableIds[0]!, 'B')]
    const edits: (() => Promise<unknown>)[] = [
      () => test.client.notes.update({ id: ids[0]!, fields: { text: 'A2', kind: 'idea' } }),
      () => test.client.notes.updateMany({ ids, fields: { coBenefits: ['air'], level: 'city' } }),
      () => test.client.notes.move({ ids, tableId: tableIds[1]!, round: 2 }),
      () => test.client.notes.sayAgain({ id: ids[0]!, by: 1 }),
      () => test.client.notes.remove({ ids }),
    ]
    const pictures: unknown[] = []
    for (const edit of edits) {
      pictures.push(await picture())
      await edit()
    }
    for (const before of pictures.toReversed()) {
      await test.client.history.undo({ workshopId })
      expect(await picture()).toEqual(before)
    }
  })

  it('works in each workshop by itself', async () => {
    const other = await plantWorkshop(test.client)
    await test.client.workshops.update({ id: planted.workshopId, fields: { venue: 'Here' } })
    await test.client.workshops.update({ id: other.workshopId, fields: { venue: 'There' } })
    await test.client.history.undo({ workshopId: planted.workshopId })
    expect((await test.client.workshops.plan({ workshopId: planted.workshopId })).workshop.venue).toBe('')
    expect((await test.client.workshops.plan({ workshopId: other.workshopId })).workshop.venue).toBe('There')
  })

  it('forgets what could be done again once something new is done', async () => {
    const { workshopId } = planted
    await test.client.workshops.update({ id: workshopId, fields: { venue: 'One' } })
    await test.client.history.undo({ workshopId })
    await test.client.workshops.update({ id: workshopId, fields: { organiser: 'Us' } })
    expect((await test.client.history.state({ workshopId })).redo).toBeNull()
    await expect(test.client.history.redo({ workshopId })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
  })

  it('refuses where somebody else went on, and says which field', async () => {
    const { workshopId } = planted
    await test.client.workshops.update({ id: workshopId, fields: { venue: 'First' } })
    test.host.store.act(
      { workshopId, label: 'workshop.edit', author: 'other', via: 'test' },
      (write) => write.set('workshop', workshopId, { venue: 'Later' }),
      false,
    )
    await expect(test.client.history.undo({ workshopId })).rejects.toMatchObject({
      code: 'CHANGED_SINCE',
      data: { detail: { fields: 'venue' } },
    })
    expect((await test.client.workshops.plan({ workshopId })).workshop.venue).toBe('Later')
  })

  it('takes back only the action that the person meant', async () => {
    const { workshopId } = planted
    await test.client.workshops.update({ id: workshopId, fields: { venue: 'Mine' } })
    const { undo: meant } = await test.client.history.state({ workshopId })
    await test.client.workshops.update({ id: workshopId, fields: { organiser: 'Another screen' } })
    const expected = meant!.action
    await expect(test.client.history.undo({ workshopId, expected })).rejects.toMatchObject({ code: 'CHANGED_SINCE' })
    await expect(test.client.history.redo({ workshopId, expected })).rejects.toMatchObject({ code: 'CHANGED_SINCE' })
    const workshop = async () => (await test.client.workshops.plan({ workshopId })).workshop
    expect(await workshop()).toMatchObject({ venue: 'Mine', organiser: 'Another screen' })

    await test.client.history.undo({ workshopId })
    expect(await test.client.history.undo({ workshopId, expected })).toMatchObject({ action: expected })
    expect(await test.client.history.redo({ workshopId, expected })).toMatchObject({ action: expected })
    expect(await workshop()).toMatchObject({ venue: 'Mine', organiser: '' })
  })

  it('has an end', async () => {
    const { workshopId } = planted
    for (;;) {
      const { undo } = await test.client.history.state({ workshopId })
      if (undo === null) break
      await test.client.history.undo({ workshopId })
    }
    await expect(test.client.history.undo({ workshopId })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
    // Making the workshop is not among what can be taken back: one Ctrl+Z too many must not make it vanish.
    expect(await test.client.workshops.plan({ workshopId })).toMatchObject({ workshop: { title: 'Workshop' }, sessions: [], tables: [] })
    await test.client.history.redo({ workshopId })
    expect((await test.client.workshops.plan({ workshopId })).sessions).toHaveLength(1)
  })

  it('is still there after a restart', async () => {
    const { workshopId } = planted
    await test.client.workshops.update({ id: workshopId, fields: { venue: 'Before' } })
    const { dataDir } = test
    test.host.close()
    const again = openTestHost({ dataDir, idPrefix: 'again' })
    try {
      expect(await again.client.history.undo({ workshopId })).toMatchObject({ label: 'workshop.edit', count: 1 })
      expect((await again.client.workshops.plan({ workshopId })).workshop.venue).toBe('')
    } finally {
      again.close()
      test = openTestHost()
    }
  })
})
