import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { RouterClient } from '@orpc/server'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLoopbackDoor } from '../../../src/host/doors/loopbackDoor.ts'
import type { LoopbackDoor } from '../../../src/host/doors/loopbackDoor.ts'
import type { AppRouter } from '../../../src/host/rpc/router.ts'
import { newTestFolder, openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { request } from './rawHttp.ts'
import type { RawAnswer } from './rawHttp.ts'

export const CALL = { 'content-type': 'application/json', 'x-tavolata': '1' }
export const SECRET_BESIDE_PAGE = 'nobody may read this'

export type TestDoor = TestHost & {
  door: LoopbackDoor
  /** A fresh one-time key. */
  key: () => string
  /** Exchanges a key for a session. */
  redeem: (key: string, headers?: Record<string, string>) => Promise<RawAnswer>
  /** A cookie of an open session. */
  enter: () => Promise<string>
  /** The typed client of a page, over HTTP. */
  pageClient: (cookie: string) => RouterClient<AppRouter>
  shut: () => Promise<void>
}

/** A host with its loopback door on a free port, and a page of three files. */
export const openTestDoor = async (): Promise<TestDoor> => {
  const test = openTestHost()
  const folder = newTestFolder()
  const pageDir = join(folder, 'page')
  mkdirSync(join(pageDir, 'assets'), { recursive: true })
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>Page</title>')
  writeFileSync(join(pageDir, 'assets', 'app-1a2b3c.js'), 'export {}')
  writeFileSync(join(pageDir, 'assets', 'app-1a2b3c.js.map'), '{}')
  writeFileSync(join(folder, 'secret.txt'), SECRET_BESIDE_PAGE)
  const door = await openLoopbackDoor(test.host, { port: 0, pageDir })
  const key = (): string => new URL(door.address()).hash.replace('#key=', '')
  const redeem: TestDoor['redeem'] = (value, headers = CALL) =>
    request(door.port, { method: 'POST', path: '/door/session', headers, body: JSON.stringify({ key: value }) })
  return {
    ...test,
    door,
    key,
    redeem,
    enter: async () => (await redeem(key())).headers['set-cookie']!.split(';')[0]!,
    pageClient: (cookie) =>
      createORPCClient(new RPCLink({ url: `http://127.0.0.1:${door.port}/rpc`, headers: { 'x-tavolata': '1', cookie } })),
    shut: async () => {
      await door.close()
      test.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
