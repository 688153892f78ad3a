import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { duplicateGroups } from '../../../src/shared/domain/duplicates/duplicateGroups.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantNotes, refusal } from '../themes/plantNotes.ts'

const NOTES = ['a', 'b', 'c', 'd', 'e']
const TEXTS: Record<string, string> = {
  a: 'Trams are late in the evening',
  b: 'trams are LATE in the evening!',
  c: 'The trams are late in the evenings, always',
  d: 'Nobody owns the data platform',
  e: 'The river market floods',
}
let test: TestHost
let workshopId: string
let duplicates: TestHost['client']['duplicates']

beforeEach(async () => {
  test = openTestHost()
  workshopId = (await plantNotes(test, NOTES, (id) => TEXTS[id]!)).workshopId
  duplicates = test.client.duplicates
})
afterEach(() => test.close())

/** Groups as strings of note ids, the lead in front. */
const groups = async (): Promise<string[]> =>
  duplicateGroups(NOTES, await duplicates.list({ workshopId })).groups.map(
    ({ leadId, memberIds }) => `${leadId}:${memberIds.filter((id) => id !== leadId).join('')}`,
  )
const suggested = async (): Promise<string[]> => (await duplicates.suggest({ workshopId })).map(({ noteIds }) => noteIds.join(''))
const undo = () => test.client.history.undo({ workshopId })

describe('duplicates', () => {
  it('are suggested with the words that they share; nothing is joined by itself', async () => {
    const [first] = await duplicates.suggest({ workshopId })
    expect(first).toMatchObject({ kind: 'near', noteIds: ['a', 'b', 'c'] })
    expect(first!.shared.map((word) => word.toLowerCase()).toSorted()).toEqual(['evening', 'late', 'trams'])
    expect(await groups()).toEqual([])
    expect(await test.client.notes.list({ workshopId })).toHaveLength(5)
  })

  it('are joined with the groups that they are in, in one action', async () => {
    await duplicates.join({ noteIds: ['a', 'b'], leadId: 'a' })
    await duplicates.join({ noteIds: ['c', 'd'], leadId: 'd', reason: 'late' })
    expect(await groups()).toEqual(['a:b', 'd:c'])
    await duplicates.join({ noteIds: ['b', 'c'], leadId: 'c' })
    expect(await groups()).toEqual(['c:abd'])
    expect(await undo()).toMatchObject({ label: 'duplicate.join' })
    expect(await groups()).toEqual(['a:b', 'd:c'])
    expect(await test.client.notes.list({ workshopId })).toHaveLength(5)
  })

  it('joined again write nothing', async () => {
    await duplicates.join({ noteIds: ['a', 'b', 'c'], leadId: 'b' })
    const before = await test.client.history.state({ workshopId })
    await duplicates.join({ noteIds: ['c', 'a', 'b'], leadId: 'b' })
    await duplicates.setLead({ leadId: 'b' })
    await duplicates.leave({ noteId: 'e' })
    expect(await test.client.history.state({ workshopId })).toEqual(before)
  })

  it('take the wording of another member, as often as one likes', async () => {
    await duplicates.join({ noteIds: ['a', 'b', 'c', 'd'], leadId: 'a' })
    for (const lead of ['b', 'c', 'a', 'd', 'b']) {
      await duplicates.setLead({ leadId: lead })
      expect((await groups())[0]![0]).toBe(lead)
    }
    expect(await groups()).toEqual(['b:acd'])
    expect(await undo()).toMatchObject({ label: 'duplicate.lead' })
    expect(await groups()).toEqual(['d:abc'])
  })

  it('lose one note, and even their lead, without falling apart', async () => {
    await duplicates.join({ noteIds: ['a', 'b', 'c', 'd'], leadId: 'a' })
    await duplicates.leave({ noteId: 'a' })
    expect(await groups()).toEqual(['b:cd'])
    await duplicates.leave({ noteId: 'd' })
    expect(await groups()).toEqual(['b:c'])
    expect(await suggested()).toEqual([])
    await duplicates.leave({ noteId: 'c' })
    expect(await groups()).toEqual([])
    for (const label of ['duplicate.leave', 'duplicate.leave', 'duplicate.leave']) expect(await undo()).toMatchObject({ label })
    expect(await groups()).toEqual(['a:bcd'])
  })

  it('kept apart are not suggested again, also where they had been in one group', async () => {
    await duplicates.separate({ noteIds: ['a', 'b', 'c'] })
    expect(await suggested()).toEqual([])
    await undo()
    expect(await suggested()).toEqual(['abc'])
    await duplicates.join({ noteIds: ['a', 'b', 'c', 'd'], leadId: 'd' })
    await duplicates.separate({ noteIds: ['a', 'b', 'c'] })
    expect(await groups()).toEqual(['d:a'])
    expect(await suggested()).toEqual([])
    await duplicates.join({ noteIds: ['a', 'b', 'c'], leadId: 'a' })
    expect(await groups()).toEqual(['a:bcd'])
  })

  it('are refused across workshops, and with a lead that is not among them', async () => {
    const { tables } = await plantNotes(test, [])
    await test.client.notes.create({ id: 'far', tableId: tables[0]!, round: 1, kind: 'idea', text: 'far' })
    await expect(duplicates.join({ noteIds: ['a', 'far'], leadId: 'a' })).rejects.toMatchObject(refusal('harvestNote'))
    await expect(duplicates.join({ noteIds: ['a', 'b'], leadId: 'c' })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(duplicates.join({ noteIds: ['a', 'a'], leadId: 'a' })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(duplicates.join({ noteIds: ['a', 'gone'], leadId: 'a' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await groups()).toEqual([])
  })
})
