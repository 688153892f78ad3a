import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { request } from './rawHttp.ts'
import { CALL, openTestDoor } from './testDoor.ts'
import type { TestDoor } from './testDoor.ts'

let test: TestDoor
beforeAll(async () => {
  test = await openTestDoor()
})
afterAll(() => test.shut())

const logText = (): string => readFileSync(join(test.dataDir, 'logs', 'host.log'), 'utf8')

describe('a one-time key', () => {
  it('opens one session and is spent', async () => {
    const key = test.key()
    const first = await test.redeem(key)
    expect(first.status).toBe(200)
    expect(JSON.parse(first.body)).toEqual({ open: true })
    const second = await test.redeem(key)
    expect(second.status).toBe(401)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  it('opens one session when two pages come at the same moment', async () => {
    const key = test.key()
    const answers = await Promise.all(Array.from({ length: 8 }, () => test.redeem(key)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('is different each time and too long to guess', () => {
    const keys = Array.from({ length: 200 }, test.key)
    expect(new Set(keys).size).toBe(200)
    for (const key of keys) expect(Buffer.from(key, 'base64url')).toHaveLength(16)
  })

  it('travels in the fragment, which no browser sends', () => {
    const address = new URL(test.door.address())
    expect(address.search).toBe('')
    expect(address.pathname).toBe('/')
    expect(address.hash).toMatch(/^#key=[\w-]{22}$/)
  })

  it.each([
    '',
    '{}',
    '{"key":1}',
    '{"key":null}',
    '{"key":["a"]}',
    '[]',
    'null',
    '{"key":',
    '{"key":""}',
    '{"key":"AAAAAAAAAAAAAAAAAAAAAA"}',
  ])('is not %j', async (body) => {
    const answer = await request(test.door.port, { method: 'POST', path: '/door/session', headers: CALL, body })
    expect(answer.status).toBe(401)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('is not found by trying: nothing opens, the log stays small, and the real one still works', async () => {
    const key = test.key()
    for (let round = 0; round < 20; round += 1) {
      const guesses = Array.from({ length: 20 }, (_, index) =>
        test.redeem(`${key.slice(0, 20)}${String(round * 20 + index).padStart(2, '0')}`),
      )
      for (const answer of await Promise.all(guesses)) expect(answer.status).toBe(401)
    }
    expect(statSync(join(test.dataDir, 'logs', 'host.log')).size).toBeLessThan(400 * 200)
    expect((await test.redeem(key)).status).toBe(200)
  })

  it('is never written down, nor is a session', async () => {
    const key = test.key()
    const { headers } = await test.redeem(key)
    await test.redeem(key)
    const token = headers['set-cookie']!.split(';')[0]!.split('=')[1]!
    expect(token.length).toBeGreaterThan(20)
    expect(logText()).toContain('door.refused')
    for (const secret of [key, token, key.slice(0, 12), token.slice(0, 12)]) expect(logText()).not.toContain(secret)
  })
})

describe('a session', () => {
  it('is a cookie that neither scripts nor other sites can use', async () => {
    const parts = (await test.redeem(test.key())).headers['set-cookie']!.split('; ')
    expect(parts[0]).toMatch(new RegExp(`^tavolata_${test.door.port}=`))
    expect(parts.slice(1).toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict'])
  })

  it('opens the calls, and stays open', async () => {
    const cookie = await test.enter()
    const client = test.pageClient(cookie)
    expect(await client.system.info()).toMatchObject({ role: 'facilitator' })
    expect(await client.workshops.list()).toEqual([])
  })

  it('is one of several that do not disturb each other', async () => {
    const [one, two] = [await test.enter(), await test.enter()]
    expect(one).not.toBe(two)
    for (const cookie of [one, two, one]) expect((await test.pageClient(cookie).system.info()).role).toBe('facilitator')
  })

  it('ends with the host', async () => {
    const other = await openTestDoor()
    try {
      const cookie = (await test.enter()).replace(`tavolata_${test.door.port}`, `tavolata_${other.door.port}`)
      const answer = await request(other.door.port, {
        method: 'POST',
        path: '/rpc/workshops/list',
        headers: { ...CALL, cookie },
        body: '{}',
      })
      expect(answer.status).toBe(401)
    } finally {
      await other.shut()
    }
  })
})
