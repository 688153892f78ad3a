/** `npm test`: unit, integration and architecture tests, then the browser tests, and one closing line over all of them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Count = { passed: number; failed: number; skipped: number; secondTry: number }

const scratch = mkdtempSync(join(tmpdir(), 'tavolata-tests-'))
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

const run = (command: string, words: string[], environment: Record<string, string> = {}): boolean =>
  spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...environment }, shell: process.platform === 'win32' }).status === 0

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

const runVitest = (): Count => {
  const report = join(scratch, 'vitest.json')
  const ok = run('vitest', ['run', '-c', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const result = readJson(report) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numFailedTestSuites: number
  } | null
  if (!result) return { passed: 0, failed: 1, skipped: 0, secondTry: 0 }
  const failed = result.numFailedTests
  // A file that could not even be loaded has no failed test of its own.
  return { passed: result.numPassedTests, failed: failed === 0 && !ok ? 1 : failed, skipped: result.numPendingTests, secondTry: 0 }
}

const runPlaywright = (): Count => {
  if (!existsSync(chromium)) {
    console.error(`The browser tests need Chromium: install Debian's package "chromium", or set CHROMIUM_PATH (looked at ${chromium}).`)
    return { passed: 0, failed: 1, skipped: 0, secondTry: 0 }
  }
  const report = join(scratch, 'playwright.json')
  const ok = run('playwright', ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const result = readJson(report) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | null
  if (!result) return { passed: 0, failed: 1, skipped: 0, secondTry: 0 }
  const { expected, unexpected, flaky, skipped } = result.stats
  return { passed: expected + flaky, failed: unexpected === 0 && !ok ? 1 : unexpected, skipped, secondTry: flaky }
}

const counts = [runVitest(), runPlaywright()]
rmSync(scratch, { recursive: true, force: true })
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0)
if (sum('secondTry') > 0) console.log(`\n${sum('secondTry')} of those that passed needed a second try (see the list above).`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
