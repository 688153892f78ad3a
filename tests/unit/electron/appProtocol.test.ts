import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAppResponder } from '../../../electron/main/appProtocol.ts'
import { contentSecurityPolicy } from '../../../src/shared/contract/csp.ts'

let folder = ''
let respond: ReturnType<typeof createAppResponder>

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tavolata-protocol-'))
  mkdirSync(path.join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(path.join(folder, 'secret.html'), 'secret')
  writeFileSync(path.join(folder, 'renderer/index.html'), '<h1>Perché</h1>')
  writeFileSync(path.join(folder, 'renderer/assets/a.js'), 'export {}')
  writeFileSync(path.join(folder, 'renderer/assets/data.db'), 'not for pages')
  respond = createAppResponder(path.join(folder, 'renderer'))
})

afterAll(() => rmSync(folder, { recursive: true }))

test('serves a page with its type and the policy', async () => {
  const response = await respond(new Request('app://workshop/'))
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('<h1>Perché</h1>')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('serves scripts as scripts', async () => {
  const response = await respond(new Request('app://workshop/assets/a.js'))
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

test.each(['app://workshop/missing.html', 'app://workshop/assets/data.db', 'app://workshop/assets'])('%s is not found', async (url) =>
  expect((await respond(new Request(url))).status).toBe(404),
)

test('nothing outside the folder can be had', async () => {
  for (const url of ['app://workshop/%2e%2e%2fsecret.html', 'app://workshop/..%5csecret.html']) {
    const response = await respond(new Request(url))
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  }
})

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await respond(new Request('app://workshop/index.html', { method }))).status).toBe(405)
})

test('the policy lets nothing in but ourselves', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
      "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  )
})
