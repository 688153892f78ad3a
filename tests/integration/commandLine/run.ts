import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams, SpawnOptionsWithoutStdio } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What `npm run build` made; TAVOLATA_BUILT names another build of the command line. */
export const BUILT = process.env.TAVOLATA_BUILT ?? fileURLToPath(new URL('../../../out/host/tavolata.js', import.meta.url))
if (!existsSync(BUILT)) throw new Error('The command line is not built yet: run "npm run build" first.')

export type Ran = { code: number | null; stdout: string; stderr: string }

export const start = (dataDir: string, words: readonly string[], options: SpawnOptionsWithoutStdio = {}): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [BUILT, '--data', dataDir, ...words], { ...options, env: { ...process.env, TAVOLATA_DEBUG: '', ...options.env } })

/** Runs one command to its end. */
export const run = (dataDir: string, words: readonly string[], options: SpawnOptionsWithoutStdio = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = start(dataDir, words, options)
    const ran: Ran = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...ran, code }))
    child.stdin.end()
  })

/** Runs one command that must succeed, and reads the one JSON line that it prints. */
export const runJson = async <T>(dataDir: string, words: readonly string[]): Promise<T> => {
  const { code, stdout, stderr } = await run(dataDir, words)
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`)
  if (stdout.trimEnd().split('\n').length !== 1) throw new Error(`${words.join(' ')} printed more than one line: ${stdout}`)
  return JSON.parse(stdout) as T
}

export type Listed = { id: string; title: string; sessions: { id: string; title: string; tables: { id: string; title: string }[] }[] }[]
