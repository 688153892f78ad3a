import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { MINUTE, plantSession, stepsOf } from './clockedSession.ts'

let test: TestHost
let room: Awaited<ReturnType<typeof plantSession>>
beforeEach(async () => {
  test = openTestHost()
  room = await plantSession(test)
})
afterEach(() => test.close())

const session = async () =>
  (await test.client.workshops.plan({ workshopId: room.workshopId })).sessions.find(({ id }) => id === room.sessionId)!
const kinds = () => stepsOf(test, room.sessionId).map(({ kind, round }) => `${kind} ${round}`)
const press = (
  what: 'start' | 'pause' | 'resume' | 'next' | 'back' | 'end',
  steps = stepsOf(test, room.sessionId).length,
  over?: boolean,
) => test.client.room[what]({ sessionId: room.sessionId, steps, ...(over === undefined ? {} : { over }) })
const runThrough = async (minutes: readonly number[]): Promise<void> => {
  await press('start')
  for (const lasts of minutes) {
    test.clock.ms += lasts * MINUTE
    await press('next')
  }
}

describe('the clock of a session', () => {
  it('runs through its rounds and writes when the session really began and ended', async () => {
    await runThrough([20, 6, 20, 5])
    expect(kinds()).toEqual(['round 1', 'move 2', 'round 2', 'move 3', 'round 3'])
    expect((await session()).actualStart).toBe(stepsOf(test, room.sessionId)[0]!.startedAt)
    expect((await session()).actualEnd).toBeNull()
    test.clock.ms += 25 * MINUTE
    await press('end')
    expect((await session()).actualEnd).toBe(stepsOf(test, room.sessionId).at(-1)!.endedAt)
  })

  it('shows in the report beside the plan', async () => {
    await runThrough([20, 5, 20, 5, 30, 17])
    const { model } = await test.client.report.model({ workshopId: room.workshopId, language: 'en' })
    const printed = JSON.stringify(model)
    const time = (iso: string): string => new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    const { actualStart, actualEnd } = await session()
    expect(Date.parse(actualEnd!) - Date.parse(actualStart!)).toBeGreaterThanOrEqual(97 * MINUTE)
    expect(printed).toContain('10:00–11:30')
    expect(printed).toContain(`${time(actualStart!)}–${time(actualEnd!)}`)
  })

  it('tells the seating which rounds are over, and what was said by hand stays', async () => {
    const { sessionId, workshopId, tables } = room
    const played = async () => (await test.client.workshops.plan({ workshopId })).seatingSetups[0]?.played
    await runThrough([20, 5])
    expect(await played()).toBeUndefined()
    await press('end')
    const seats = { people: [], tables: [...tables], seats: [[], [], []] }
    await test.client.seating.keepPlan({ sessionId, ...seats, reason: 'first', reasonText: '', method: 'by hand', bound: 0, played: 2 })
    await press('back', 3, true)
    expect(await played()).toBe(1)
    await press('next')
    expect(await played()).toBe(2)
    await test.client.seating.updateSetup({ sessionId, fields: { played: 3 } })
    await press('back')
    expect(await played()).toBe(3)
  })

  it('never skips two steps by a double click', async () => {
    await press('start')
    const outcomes = await Promise.allSettled([press('next', 1), press('next', 1), press('next', 1)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(press('next', 1)).rejects.toMatchObject({ code: 'CHANGED_SINCE' })
    await expect(press('start', 0)).rejects.toMatchObject({ code: 'CHANGED_SINCE' })
    expect(kinds()).toEqual(['round 1', 'move 2'])
  })

  it('opens its end again once, not twice', async () => {
    await runThrough([20])
    await press('end', 2, false)
    await press('back', 2, true)
    await expect(press('back', 2, true)).rejects.toMatchObject({ code: 'CHANGED_SINCE' })
    expect(kinds()).toEqual(['round 1', 'move 2'])
    expect(await session()).toMatchObject({ actualEnd: null })
  })

  it('takes back a beginning that was a slip, and its time with it', async () => {
    await press('start')
    await press('back')
    expect(kinds()).toEqual([])
    expect(await session()).toMatchObject({ actualStart: null })
    expect((await press('start'), kinds())).toEqual(['round 1'])
  })

  it('keeps times that were set right by hand until it says otherwise itself', async () => {
    await press('start')
    const actualStart = new Date(test.clock.ms - 5 * MINUTE).toISOString()
    await test.client.agenda.updateSession({ id: room.sessionId, fields: { actualStart } })
    await press('next')
    await press('end')
    expect(await session()).toMatchObject({ actualStart })
  })

  it('pauses, goes on and takes more time; pausing twice writes once', async () => {
    await press('start')
    await press('pause')
    const { lastAt } = { lastAt: stepsOf(test, room.sessionId)[0]!.pausedAt }
    await press('pause')
    expect(stepsOf(test, room.sessionId)[0]!.pausedAt).toBe(lastAt)
    test.clock.ms += 7 * MINUTE
    await press('resume')
    await test.client.room.extend({ sessionId: room.sessionId, steps: 1, seconds: 300 })
    expect(stepsOf(test, room.sessionId)[0]).toMatchObject({ pausedAt: null, pausedSeconds: 420, plannedSeconds: 1200, seconds: 1500 })
  })

  it('refuses what makes no sense now', async () => {
    await expect(press('pause')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(press('end')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(press('back')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(test.client.room.start({ sessionId: 'nobody', steps: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is one step of undo', async () => {
    await runThrough([20])
    const state = await test.client.history.state({ workshopId: room.workshopId })
    expect(state.undo).toMatchObject({ label: 'clock.next' })
    await test.client.history.undo({ workshopId: room.workshopId, expected: state.undo!.action })
    expect(stepsOf(test, room.sessionId)).toMatchObject([{ kind: 'round', round: 1, endedAt: null }])
  })
})

describe('clocks of tables', () => {
  it('run beside that of the session and leave its times alone', async () => {
    const [tableId, other] = room.tables
    await press('start')
    const before = await session()
    await test.client.room.startTimer({ sessionId: room.sessionId, tableId, seconds: 600 })
    await test.client.room.start({ sessionId: room.sessionId, tableId: other, steps: 0 })
    await test.client.room.next({ sessionId: room.sessionId, tableId, steps: 1 })
    await test.client.room.next({ sessionId: room.sessionId, tableId: other, steps: 1 })
    expect(stepsOf(test, room.sessionId, tableId)).toMatchObject([{ kind: 'whole', round: 0, seconds: 600, endedAt: expect.any(String) }])
    expect(stepsOf(test, room.sessionId, other).map(({ kind }) => kind)).toEqual(['round', 'move'])
    expect(stepsOf(test, room.sessionId)).toHaveLength(1)
    expect(await session()).toEqual(before)
  })

  it('belong to a table of the session', async () => {
    const { ids } = await test.client.agenda.addTables({ sessionId: room.plenaryId, titles: ['Elsewhere'] })
    const elsewhere = { sessionId: room.sessionId, tableId: ids[0]!, seconds: 60 }
    await expect(test.client.room.startTimer(elsewhere)).rejects.toMatchObject({ code: 'INVALID' })
  })
})

describe('moving the later sessions', () => {
  it('moves fixed starts of that day in one action', async () => {
    expect(await test.client.room.shiftLater({ sessionId: room.sessionId, minutes: 15 })).toEqual({ moved: 1 })
    const plan = await test.client.workshops.plan({ workshopId: room.workshopId })
    expect(plan.sessions.map(({ start }) => start)).toEqual(['10:00', '11:45'])
    expect(await test.client.room.shiftLater({ sessionId: room.plenaryId, minutes: 15 })).toEqual({ moved: 0 })
  })
})
