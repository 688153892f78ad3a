import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One line of the result: what was measured, the figure, the bar, and whether it holds. */
export type Figure = { what: string; value: number; unit: string; bar: string; ok: boolean }

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const commandLine = join(root, 'out', 'host', 'tavolata.js')

export const atMost = (what: string, value: number, unit: string, limit: number): Figure => ({
  what,
  value,
  unit,
  bar: `≤ ${limit} ${unit}`,
  ok: value <= limit,
})

/** The value below which this share of the samples lies; samples in any order. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** A folder of its own for `work`, gone afterwards. */
export const inScratch = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'tavolata-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type Run = { ms: number; peakMb: number; stdout: string }

/** Runs one command of the built command line; measures wall time and (on Linux) the peak of resident memory. */
export const runCommand = (...words: string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, [commandLine, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    let peakKb = 0
    child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()))
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()))
    const watch = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
        peakKb = Math.max(peakKb, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
      } catch {
        // Not Linux, or the process has just ended.
      }
    }, 20)
    child.once('exit', (code) => {
      clearInterval(watch)
      if (code === 0) resolve({ ms: performance.now() - started, peakMb: peakKb / 1024, stdout })
      else reject(new Error(`tavolata ${words.join(' ')} ended with ${code}: ${stderr}`))
    })
  })

const WORDS =
  'heat plan school street shade energy tenants cooperative funding calls region mayor data platform monitoring trams buses river retrofit district heating health air quality jobs young people housing affordable budget department permission'.split(
    ' ',
  )
const KINDS = ['challenge', 'priority', 'co-benefit', 'idea', 'quote']

/** Deterministic notes of 8 to 30 words; `n` and the table make each one different. */
export const inventNote = (n: number): { kind: string; text: string; table: string; round: number } => {
  const length = 8 + ((n * 7) % 23)
  const words = Array.from({ length }, (_, index) => WORDS[(n * 31 + index * index * 17 + index) % WORDS.length])
  return { kind: KINDS[n % KINDS.length]!, text: `${words.join(' ')} ${n}`, table: `Table ${1 + (n % 20)}`, round: 1 + (n % 3) }
}

export const notesCsvText = (count: number): string => {
  const rows = Array.from({ length: count }, (_, index) => {
    const { kind, text, table, round } = inventNote(index)
    return `${kind},"${text}",${table},${round},health;wellbeing,city`
  })
  return ['kind,text,table,round,co_benefits,level', ...rows].join('\n')
}
