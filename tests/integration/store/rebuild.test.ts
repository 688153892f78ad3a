import { afterEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'

let open: TestHost | undefined
afterEach(() => open?.close())

const startWithNotes = async (): Promise<TestHost> => {
  open = openTestHost()
  await open.client.workshops.addSample({ name: 'torino' })
  return open
}

describe('rebuilding the tables from the log', () => {
  it('brings back rows that were changed, removed or invented behind the log’s back', async () => {
    const { host, client } = await startWithNotes()
    const before = await client.workshops.list()
    host.store.db.exec("UPDATE note SET text = 'never said' WHERE row = 1; DELETE FROM note WHERE row = 2")
    const damaged = await client.safety.check()
    expect(damaged.findings.map(({ code }) => code)).toEqual(['derived'])
    expect((await client.safety.rebuild()).ok).toBe(true)
    expect(await client.workshops.list()).toEqual(before)
    const { ids } = await client.notes.search({ workshopId: null, query: 'never said' })
    expect(ids).toEqual([])
  })

  it('refuses where the log itself is damaged, and changes nothing', async () => {
    const { host, client } = await startWithNotes()
    host.store.db.exec(
      "UPDATE change SET body = replace(body, 'a', 'b') WHERE entity = 'note' AND seq = (SELECT max(seq) FROM change WHERE entity = 'note')",
    )
    const notes = host.store.db.prepare('SELECT * FROM note').all()
    await expect(client.safety.rebuild()).rejects.toMatchObject({ code: 'DAMAGED' })
    expect(host.store.db.prepare('SELECT * FROM note').all()).toEqual(notes)
  })
})
