import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import type { PersonsAnswer, Report, SystemEvent } from './testLine.ts'

const root = path.resolve(import.meta.dirname, '../..')
const waitMs = 20_000

/** The built shell, running on the stand-in. */
export interface Standin {
  page: Page
  /** What the stand-in did so far, oldest first. */
  reports: readonly Report[]
  /** What the processes wrote to their outputs, for messages of failed tests. */
  output: () => string
  /** What the person does with the dialog that is open or comes next. */
  answer(what: string, value: unknown): void
  /** Lets the system tell the app of an event, such as 'second-instance'. */
  tell(event: string, ...args: unknown[]): void
  /** Resolves when `what` was reported more than `earlier` times, with the newest report. */
  reported(what: string, earlier?: number): Promise<Report>
  /** Exit code of the shell, once it has ended. */
  exited: Promise<number | null>
  /** Ends everything and removes the data. */
  stop(): Promise<void>
}

interface LaunchOptions {
  /** Folder with main, preload, host and renderer. */
  out?: string
  language?: string
  /** What stands behind the program on its command line. */
  commandLine?: string[]
  /** Puts something into the data folder before the start. */
  prepareData?: (dataDir: string) => Promise<void>
}

/** Starts the built main bundle under the stand-in, with a data folder of its own, and attaches to its window. */
export async function launchStandin(options: LaunchOptions = {}): Promise<Standin> {
  const entry = path.join(options.out ?? path.join(root, 'out'), 'main/index.js')
  if (!existsSync(entry)) throw new Error('out/main/index.js is missing: run "npm run build" first.')
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'tavolata-standin-'))
  const dataDir = path.join(dataFolder, 'data')
  await mkdir(dataDir)
  await options.prepareData?.(dataDir)
  const port = await freePort()
  const child = fork(entry, options.commandLine ?? [], {
    cwd: root,
    execPath: process.execPath,
    execArgv: ['--import', new URL('./register.ts', import.meta.url).href],
    env: {
      ...process.env,
      TAVOLATA_DATA: undefined,
      STANDIN_USER_DATA: dataFolder,
      STANDIN_CDP_PORT: String(port),
      STANDIN_LANGUAGE: options.language ?? 'en-GB',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const reports: Report[] = []
  let output = ''
  child.on('message', (message: Report) => reports.push(message))
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()))
  let ended = false
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      ended = true
      resolve(code)
    })
  })

  async function until<T>(what: string, attempt: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const end = Date.now() + waitMs
    while (Date.now() < end) {
      if (ended) break
      const found = await attempt()
      if (found !== undefined) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`The stand-in ${ended ? 'ended' : 'waited in vain'} before: ${what}\n${output}`)
  }

  async function stop(): Promise<void> {
    if (!ended) child.kill('SIGKILL')
    await exited
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 10 })
  }

  try {
    const browser = await until('a browser', () => attach(port))
    const page = await until('a window', () => ourPage(browser))
    return {
      page,
      reports,
      output: () => output,
      answer: (what, value) => void child.send({ answerTo: what, value } satisfies PersonsAnswer),
      tell: (event, ...args) => void child.send({ event, args } satisfies SystemEvent),
      reported: (what, earlier = 0) => until(what, () => reports.filter((report) => report.what === what)[earlier]),
      exited,
      stop,
    }
  } catch (reason) {
    await stop()
    throw reason
  }
}

async function attach(port: number): Promise<Browser | undefined> {
  return await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => undefined)
}

function ourPage(browser: Browser): Page | undefined {
  const pages = browser.contexts().flatMap((context) => context.pages())
  return pages.find((page) => page.url().startsWith('http://workshop.app.localhost/'))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
