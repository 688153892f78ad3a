import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { request } from './rawHttp.ts'
import { CALL, openTestDoor, SECRET_BESIDE_PAGE } from './testDoor.ts'
import type { TestDoor } from './testDoor.ts'

let test: TestDoor
beforeAll(async () => {
  test = await openTestDoor()
})
afterAll(() => test.shut())

const get = (path: string, method = 'GET') => request(test.door.port, { path, method })

describe('files of the page', () => {
  it('come with the policy of content on every answer, also on refusals of calls', async () => {
    const answers = [
      await get('/'),
      await get('/assets/app-1a2b3c.js'),
      await get('/missing'),
      await request(test.door.port, { method: 'POST', path: '/door/session', headers: CALL, body: '{}' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 401])
    for (const { headers } of answers) {
      const policy = headers['content-security-policy'] ?? ''
      for (const directive of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ])
        expect(policy).toContain(directive)
      expect(policy).not.toMatch(/unsafe-(inline|eval)/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  it('are kept by the browser only where their name changes with their content', async () => {
    expect((await get('/')).headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
    expect((await get('/index.html')).headers['cache-control']).toBe('no-cache')
    expect((await get('/assets/app-1a2b3c.js')).headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    })
  })

  it('need no session, because they tell nothing', async () => {
    const answer = await get('/')
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('<title>Page</title>')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('leave out source maps', async () => {
    expect((await get('/assets/app-1a2b3c.js.map')).status).toBe(404)
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/secret.txt%00.html',
    '/index.html%00',
    '/%00',
    '//secret.txt',
    '/file:///secret.txt',
    '/assets',
    '/assets/',
    '/.git/config',
    '/%',
    '/%zz',
  ])('are only those of the page: %s', async (path) => {
    const answer = await get(path)
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain(SECRET_BESIDE_PAGE)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('cannot be written: %s', async (method) => {
    expect((await get('/index.html', method)).status).toBe(404)
    expect((await get('/')).body).toContain('<title>Page</title>')
  })
})
