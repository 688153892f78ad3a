import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../../electron/main/log.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'tavolata-log-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const now = () => new Date('2026-03-01T09:00:00Z')

test('one line of JSON each, in a folder it makes', () => {
  const log = createLog(path.join(folder, 'logs'), now)
  log('first')
  log('two\nlines')
  const lines = readFileSync(path.join(folder, 'logs/desktop.log'), 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: '2026-03-01T09:00:00.000Z', text: 'first' },
    { at: '2026-03-01T09:00:00.000Z', text: 'two\nlines' },
  ])
})

test('a big log is put aside at the start', () => {
  const file = path.join(folder, 'desktop.log')
  writeFileSync(file, '')
  truncateSync(file, 1_000_001)
  createLog(folder, now)('new')
  expect(existsSync(`${file}.1`)).toBe(true)
  expect(readFileSync(file, 'utf8')).toMatch(/^\{.*"new"\}\n$/)
})

test('a log that cannot be written stops nobody', () => {
  writeFileSync(path.join(folder, 'taken'), '')
  expect(() => createLog(path.join(folder, 'taken'), now)('lost')).not.toThrow()
})
