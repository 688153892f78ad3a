import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HostEvent } from '../../../src/shared/contract/events.contract.ts'
import { openTestDoor } from './testDoor.ts'
import type { TestDoor } from './testDoor.ts'

let test: TestDoor
beforeEach(async () => {
  test = await openTestDoor()
})
afterEach(() => test.shut())

const next = async (events: AsyncIterator<HostEvent>): Promise<HostEvent> => {
  const { value, done } = await events.next()
  if (done) throw new Error('The feed ended.')
  return value
}

const endOf = async (events: AsyncIterator<HostEvent>): Promise<string> => {
  for (;;) {
    const step = await events.next().catch(() => ({ done: true }))
    if (step.done) return 'ended'
  }
}

describe('the feed of changes over HTTP', () => {
  it('tells what changed, in order, after it is written', async () => {
    const client = test.pageClient(await test.enter())
    const events = await client.events.watch()
    const first = await next(events)
    expect(first).toMatchObject({ workshopId: null, topics: [] })

    const { id } = await client.workshops.create({ title: 'Watched', template: null, language: 'en' })
    const made = await next(events)
    expect(made).toEqual({ run: first.run, seq: first.seq + 1, workshopId: id, topics: ['workshop'] })
    expect((await client.workshops.list()).map((workshop) => workshop.id)).toEqual([id])

    const session = await client.agenda.addSession({ workshopId: id, fields: { title: 'Session' } })
    await client.agenda.addTables({ sessionId: session.id, titles: ['A', 'B'] })
    expect([await next(events), await next(events)].map(({ seq, topics }) => [seq - first.seq, topics])).toEqual([
      [2, ['session']],
      [3, ['table']],
    ])
    await events.return?.()
  })

  it('is silent about what was not saved', async () => {
    const client = test.pageClient(await test.enter())
    const events = await client.events.watch()
    const { seq } = await next(events)
    await expect(client.workshops.plan({ workshopId: 'missing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(client.notes.remove({ ids: ['missing'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await client.workshops.create({ title: 'First', template: null, language: 'en' })
    expect((await next(events)).seq).toBe(seq + 1)
    await events.return?.()
  })

  it('reaches every page, and those that left miss nothing of importance', async () => {
    const cookie = await test.enter()
    const pages = await Promise.all(Array.from({ length: 20 }, () => test.pageClient(cookie).events.watch()))
    for (const page of pages) await next(page)
    await pages[0]!.return?.()
    const { id } = await test.client.workshops.create({ title: 'For all', template: null, language: 'en' })
    for (const page of pages.slice(1)) expect(await next(page)).toMatchObject({ workshopId: id, topics: ['workshop'] })
    await Promise.all(pages.slice(1).map((page) => page.return?.()))
  })

  it('ends when the page stops listening', async () => {
    const stop = new AbortController()
    const events = await test.pageClient(await test.enter()).events.watch(undefined, { signal: stop.signal })
    await next(events)
    const end = endOf(events)
    stop.abort()
    expect(await end).toBe('ended')
    await test.client.workshops.create({ title: 'Afterwards', template: null, language: 'en' })
  })

  it('ends with the door, which does not wait for it', async () => {
    const events = await test.pageClient(await test.enter()).events.watch()
    await next(events)
    const end = endOf(events)
    await test.door.close()
    expect(await end).toBe('ended')
  })

  it('tells a new run after a restart, so that pages fetch everything again', async () => {
    const other = await openTestDoor()
    try {
      const [one, two] = [
        await test.pageClient(await test.enter()).events.watch(),
        await other.pageClient(await other.enter()).events.watch(),
      ]
      expect((await next(one)).run).not.toBe((await next(two)).run)
      await Promise.all([one.return?.(), two.return?.()])
    } finally {
      await other.shut()
    }
  })
})
