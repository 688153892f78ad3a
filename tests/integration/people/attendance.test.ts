import { afterEach, beforeEach, expect, test } from 'vitest'
import { attendanceOf, countAttendance } from '../../../src/shared/domain/people/attendance.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'

let open: TestHost
let workshopId: string
let ids: string[]
beforeEach(async () => {
  open = openTestHost()
  workshopId = (await open.client.workshops.create({ title: 'Workshop', template: null, language: 'en' })).id
  const people = ['Ada', 'Ben', 'Cem'].map((name) => ({ name, organisation: 'Org' }))
  ids = (await open.client.participants.add({ workshopId, people })).ids
})
afterEach(() => open.close())

const plan = () => open.client.workshops.plan({ workshopId })
const stateOf = async (id: string, day = 1) => attendanceOf(await plan(), day).get(id)
const set = (input: Partial<Parameters<typeof open.client.participants.setAttendance>[0]>) =>
  open.client.participants.setAttendance({ workshopId, ids, day: 1, state: 'here', ...input })
const changes = (): number => Number(open.host.store.db.prepare('SELECT count(*) FROM change').pluck().get())

test('checking in is stored once per person and day, with the time of coming', async () => {
  await set({ ids: [ids[0]!, ids[0]!] })
  const { attendance } = await plan()
  expect(attendance).toMatchObject([{ id: `${ids[0]}:1`, participantId: ids[0], day: 1, state: 'here', leftAt: null }])
  expect(Date.parse(attendance[0]!.arrivedAt!)).toBeGreaterThan(Date.UTC(2026, 2, 2, 9))
  expect((await stateOf(ids[0]!, 2))?.state).toBe('expected')

  const before = changes()
  await set({ ids: [ids[0]!], at: '2026-03-02T11:00:00.000Z' })
  expect(changes()).toBe(before)
  expect((await plan()).attendance).toEqual(attendance)
})

test('many at once are one action; undo and redo take all of them', async () => {
  await set({})
  expect(countAttendance(await plan(), 1)).toMatchObject({ here: 3, expected: 0 })
  expect(await open.client.history.state({ workshopId })).toMatchObject({ undo: { label: 'attendance.set', count: 3 } })
  await open.client.history.undo({ workshopId })
  expect(countAttendance(await plan(), 1)).toMatchObject({ here: 0, expected: 3 })
  await open.client.history.redo({ workshopId })
  expect(countAttendance(await plan(), 1)).toMatchObject({ here: 3 })
})

test('through the day: late, here, left, back again, and a mistake taken back step by step', async () => {
  const [ada] = ids as [string]
  const at = (hour: number): string => new Date(Date.UTC(2026, 2, 2, hour)).toISOString()
  const steps = [
    ['late', 8, null, null],
    ['here', 9, 9, null],
    ['left', 12, 9, 12],
    ['here', 14, 9, null],
    ['expected', 15, null, null],
    ['absent', 16, null, null],
  ] as const
  for (const [state, hour, arrived, left] of steps) {
    await set({ ids: [ada], state, at: at(hour) })
    expect(await stateOf(ada)).toMatchObject({ state, arrivedAt: arrived && at(arrived), leftAt: left && at(left) })
  }
  for (const [state] of steps.toReversed().slice(1)) {
    await open.client.history.undo({ workshopId })
    expect((await stateOf(ada))?.state).toBe(state)
  }
  await open.client.history.undo({ workshopId })
  expect((await plan()).attendance).toEqual([])
  await set({ ids: [ada], at: at(10) })
  expect(await stateOf(ada)).toMatchObject({ state: 'here', arrivedAt: at(10) })
})

test('somebody of another workshop, somebody who is gone and nobody at all are refused, and nobody is checked in', async () => {
  const other = (await open.client.workshops.create({ title: 'Other', template: null, language: 'en' })).id
  const stranger = (await open.client.participants.add({ workshopId: other, people: [{ name: 'Dina' }] })).ids[0]!
  await expect(set({ ids: [...ids, stranger] })).rejects.toMatchObject({ code: 'INVALID' })
  await expect(set({ ids: [...ids, 'nobody'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(set({ day: 0 })).rejects.toMatchObject({ code: 'INVALID' })
  expect((await plan()).attendance).toEqual([])
})

test('a walk-in is a new person and here, in one action, also under a name that is on the list', async () => {
  const { id } = await open.client.participants.addWalkIn({
    workshopId,
    day: 2,
    person: { name: 'Ada', organisation: 'Org', walkIn: false },
  })
  const { participants } = await plan()
  expect(participants.filter(({ name }) => name === 'Ada').map((person) => [person.id === id, person.walkIn])).toEqual([
    [false, false],
    [true, true],
  ])
  expect((await stateOf(id, 2))?.state).toBe('here')
  expect(countAttendance(await plan(), 2)).toMatchObject({ here: 1, walkIns: 1, expected: 3 })
  expect(await open.client.history.undo({ workshopId })).toMatchObject({ label: 'attendance.walkIn' })
  expect(await plan()).toMatchObject({ attendance: [], participants: [{}, {}, {}] })
  await expect(open.client.participants.addWalkIn({ workshopId: 'none', day: 1, person: { name: 'X' } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
