import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { RouterClient } from '@orpc/server'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { servePort } from '../../../src/host/doors/portDoor.ts'
import type { HostPort } from '../../../src/host/doors/portDoor.ts'
import type { PortGrant } from '../../../src/shared/contract/shellBridge.ts'
import type { AppRouter } from '../../../src/host/rpc/router.ts'
import { openTestDoor } from './testDoor.ts'
import type { TestDoor } from './testDoor.ts'

type Client = RouterClient<AppRouter>
type LinkPort = ConstructorParameters<typeof RPCLink>[0]['port']

let test: TestDoor
const channels: MessageChannel[] = []
beforeEach(async () => {
  test = await openTestDoor()
})
afterEach(async () => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close()
    port2.close()
  }
  await test.shut()
})

const openWindow = (grant?: PortGrant): Client => {
  const channel = new MessageChannel()
  channels.push(channel)
  servePort(test.host, channel.port1 as unknown as HostPort, grant)
  const client: Client = createORPCClient(new RPCLink({ port: channel.port2 as unknown as LinkPort }))
  channel.port2.start()
  return client
}

describe('the port door', () => {
  it('serves the same router as a facilitator', async () => {
    const client = openWindow()
    expect(await client.system.info()).toMatchObject({ role: 'facilitator', version: '0.0.0-test' })
    const { id } = await client.workshops.create({ title: 'In the window', template: null, language: 'it' })
    const { workshop } = await client.workshops.plan({ workshopId: id })
    expect(workshop).toMatchObject({ title: 'In the window', languages: ['it'] })
    const [change] = await client.history.ofRecord({ entity: 'workshop', id })
    expect(change).toMatchObject({ author: 'facilitator', via: 'window' })
  })

  it('serves the projector with the stage of its workshop and nothing else', async () => {
    const [one, other] = [
      await test.client.workshops.create({ title: 'On the wall', template: null, language: 'en' }),
      await test.client.workshops.create({ title: 'Elsewhere', template: null, language: 'en' }),
    ]
    const client = openWindow({ role: 'projector', workshopId: one.id })
    expect(await client.system.info()).toMatchObject({ role: 'projector' })
    const ended = new AbortController()
    const views = await client.stage.live({ workshopId: one.id }, { signal: ended.signal })
    expect((await views.next()).value).toMatchObject({ workshopTitle: 'On the wall' })
    ended.abort()
    await expect(client.stage.live({ workshopId: other.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(client.workshops.plan({ workshopId: one.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(client.workshops.list()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('carries errors with their code and reference', async () => {
    await expect(openWindow().workshops.plan({ workshopId: 'missing' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      defined: true,
      data: { reference: expect.stringMatching(/^.{8}$/), detail: { entity: 'workshop' } },
    })
  })

  it('keeps a live feed while calls go on, for two windows at once', async () => {
    const [one, two] = [openWindow(), openWindow()]
    const feeds = [await one.events.watch(), await two.events.watch()]
    for (const feed of feeds) expect((await feed.next()).value).toMatchObject({ topics: [] })
    const { id } = await one.workshops.create({ title: 'Live', template: null, language: 'en' })
    for (const feed of feeds) expect((await feed.next()).value).toMatchObject({ workshopId: id, topics: ['workshop'] })
    await two.workshops.update({ id, fields: { venue: 'Hall 2' } })
    expect((await feeds[0]!.next()).value).toMatchObject({ workshopId: id, topics: ['workshop'] })
    await Promise.all(feeds.map((feed) => feed.return?.()))
    expect((await one.workshops.list())[0]).toMatchObject({ venue: 'Hall 2' })
  })

  it('goes on for others when a window dies in the middle of its feed', async () => {
    const [one, two] = [openWindow(), openWindow()]
    const feed = await one.events.watch()
    await feed.next()
    channels[0]!.port2.close()
    await two.workshops.create({ title: 'Still here', template: null, language: 'en' })
    expect(await two.workshops.list()).toHaveLength(1)
  })
})

describe('the same call through three doors', () => {
  it('gives the same answer', async () => {
    const { id } = await test.client.workshops.addSample({ name: 'torino' })
    const doors: Record<string, Client> = { window: openWindow(), browser: test.pageClient(await test.enter()), commandLine: test.client }
    const plan = await test.client.workshops.plan({ workshopId: id })
    const tableId = plan.tables.find((table) => table.title !== '')!.id
    const questions: Record<string, (client: Client) => Promise<unknown>> = {
      list: (client) => client.workshops.list(),
      plan: (client) => client.workshops.plan({ workshopId: id }),
      notes: (client) => client.notes.list({ workshopId: id }),
      table: (client) => client.notes.listOfTable({ tableId }),
      search: (client) => client.notes.search({ workshopId: id, query: 'energia' }),
      taxonomies: (client) => client.workshops.taxonomies(),
      history: (client) => client.history.state({ workshopId: id }),
      csv: (client) => client.report.export({ workshopId: id, format: 'csv', language: 'en' }),
      missing: (client) =>
        client.notes.get({ id: 'missing' }).catch((error: { code: string; data: { detail: unknown } }) => [error.code, error.data.detail]),
      invalid: (client) => client.notes.get({ id: '' }).catch((error: { code: string }) => error.code),
    }
    for (const [name, ask] of Object.entries(questions)) {
      const [one, two, three] = await Promise.all(Object.values(doors).map(ask))
      expect(one, name).toBeDefined()
      expect(two, name).toEqual(one)
      expect(three, name).toEqual(one)
    }
  })

  it('leaves the same record, told apart by its door', async () => {
    const doors: Record<string, Client> = { window: openWindow(), browser: test.pageClient(await test.enter()), test: test.client }
    for (const [via, client] of Object.entries(doors)) {
      const { id } = await client.workshops.create({ title: 'Same', template: null, language: 'en' })
      const { workshop } = await client.workshops.plan({ workshopId: id })
      expect({ ...workshop, id: '', workshopId: '', heads: [] }).toMatchObject({
        title: 'Same',
        cities: [],
        attribution: 'chatham',
        conflicts: [],
      })
      expect((await client.history.ofRecord({ entity: 'workshop', id })).map((change) => change.via)).toEqual([via])
    }
  })
})
