import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RESOURCES_DIR, newTestFolder } from '../../support/testHost.ts'
import { BUILT, run, runJson, start } from './run.ts'

/** `script` of Linux runs a command at a terminal of its own. */
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

let folder: string
let data: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = newTestFolder()
  data = join(folder, 'data')
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  rmSync(folder, { recursive: true, force: true })
})

const serve = async (words: readonly string[] = []) => {
  const child = start(data, ['serve', '--port', '0', '--no-open', ...words])
  children.push(child)
  const output = { stdout: '', stderr: '' }
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), once(child, 'close')])) as [string | number]
  if (typeof line !== 'string') throw new Error(`serve ended: ${output.stderr}`)
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const closed = once(child, 'close')
    child.kill(signal)
    const [code] = (await closed) as [number | null]
    return code
  }
  return { line, output, end, ...(JSON.parse(line) as { url: string; stationsUrl: null }) }
}

describe('serve', () => {
  it('prints exactly one line of JSON, when the page can be opened', async () => {
    const { line, url, output, end } = await serve()
    expect(Object.keys(JSON.parse(line) as object)).toEqual(['url', 'stationsUrl'])
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{22}$/)
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<div id=')

    const key = new URL(url).hash.replace('#key=', '')
    const enter = () =>
      fetch(new URL('/door/session', url), {
        method: 'POST',
        headers: { 'x-tavolata': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ key }),
      })
    expect([(await enter()).status, (await enter()).status]).toEqual([200, 401])

    expect(await end('SIGTERM')).toBe(0)
    expect(output.stdout.trimEnd().split('\n')).toEqual([line])
    expect(output.stderr).toBe('')
  })

  it('ends well when its terminal is closed', async () => {
    await run(data, ['sample', 'torino'])
    const { end } = await serve()
    expect(await end('SIGHUP')).toBe(0)
    expect(await runJson(data, ['list'])).toHaveLength(1)
  })

  it.skipIf(!hasTerminal)(`gives a fresh address for Enter at a terminal${hasTerminal ? '' : ' (skipped: no "script" here)'}`, async () => {
    const command = [process.execPath, BUILT, '--data', data, 'serve', '--port', '0', '--no-open'].map((word) => `'${word}'`).join(' ')
    // exec: a shell in between would end with its own code for Ctrl+C.
    const child = spawn('script', ['-qefc', `exec ${command}`, join(folder, 'typescript')])
    children.push(child)
    let shown = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text))
    const keys = (): string[] => [...shown.matchAll(/#key=([\w-]{22})/g)].map(([, key]) => key!)
    await vi.waitUntil(() => keys().length === 1, 10_000)
    child.stdin.write('\n')
    await vi.waitUntil(() => keys().length === 2, 10_000)
    expect(new Set(keys()).size).toBe(2)
    const closed = once(child, 'close')
    child.stdin.write('\u0003')
    expect((await closed)[0]).toBe(0)
  })

  it('starts for people without a terminal to read from, and complains of nothing', async () => {
    const child = spawn(process.execPath, [BUILT, '--data', data, 'serve', '--port', '0', '--no-open', '--announce'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.push(child)
    let shown = ''
    let complaints = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
    await vi.waitUntil(() => shown.includes('is ready'), 10_000)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const closed = once(child, 'close')
    child.kill('SIGTERM')
    expect((await closed)[0]).toBe(0)
    expect(complaints).toBe('')
  })

  it('holds the data alone: other commands say so and change nothing', async () => {
    await run(data, ['sample', 'torino'])
    const { end } = await serve()
    for (const words of [['list'], ['sample', 'torino'], ['backup'], ['check'], ['serve', '--port', '0', '--no-open']]) {
      const { code, stdout, stderr } = await run(data, words)
      expect(code, words[0]).toBe(1)
      expect(stdout, words[0]).toBe('')
      expect(stderr, words[0]).toMatch(/already open with this data.*nothing was done.*close it first.*run this again.*--data/)
    }
    const copy = (await run(join(folder, 'other'), ['backup'])).stdout
    const restored = await run(data, ['restore', (JSON.parse(copy) as { file: string }).file])
    expect(restored.code).toBe(1)
    expect(restored.stderr).toContain('already open')
    expect(await end('SIGINT')).toBe(0)
    expect(await runJson(data, ['list'])).toHaveLength(1)
  })

  it('leaves nothing locked behind when it is killed', async () => {
    await run(data, ['sample', 'torino'])
    const { end } = await serve()
    await end('SIGKILL')
    expect(await runJson<{ ok: boolean }>(data, ['check'])).toMatchObject({ ok: true, workshops: 1 })
  })

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    try {
      const { port } = other.address() as AddressInfo
      const { code, stdout, stderr } = await run(data, ['serve', '--port', String(port), '--no-open'])
      expect(code).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toContain(`Port ${port} is taken. Choose another with --port`)
    } finally {
      other.close()
    }
  })

  it('says that the page is not built, and starts nothing', async () => {
    const root = join(folder, 'checkout')
    mkdirSync(join(root, 'out'), { recursive: true })
    cpSync(dirname(BUILT), join(root, 'out', 'host'), { recursive: true })
    cpSync(join(RESOURCES_DIR, '..', 'package.json'), join(root, 'package.json'))
    for (const name of ['resources', 'node_modules']) symlinkSync(join(RESOURCES_DIR, '..', name), join(root, name))
    const child = spawn(process.execPath, [join(root, 'out', 'host', 'tavolata.js'), '--data', data, 'serve', '--port', '0', '--no-open'])
    children.push(child)
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    expect((await once(child, 'close'))[0]).toBe(1)
    expect(stderr).toMatch(/not built yet.*npm run build/)
  })
})
