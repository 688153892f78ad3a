import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, runJson, start } from '../commandLine/run.ts'
import type { Listed } from '../commandLine/run.ts'
import { newTestFolder } from '../../support/testHost.ts'

let folder: string
let data: string
let where: string[]
beforeEach(async () => {
  folder = newTestFolder()
  data = join(folder, 'data')
  const { workshop } = await runJson<{ workshop: string }>(data, ['sample', 'torino'])
  const [listed] = await runJson<Listed>(data, ['list'])
  where = ['--workshop', workshop, '--session', listed!.sessions[0]!.id]
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Imported = { added: number; updated: number; skipped: number; problems: { row: number; column: string; message: string }[] }
type Check = { ok: boolean; notes: number }

const file = (content: string): string => {
  const path = join(folder, 'notes.csv')
  writeFileSync(path, content)
  return path
}
const importing = (path: string, ...more: string[]): string[] => ['notes', 'import', path, ...where, ...more]

describe('notes import', () => {
  it('prints what it did as one line of JSON', async () => {
    const path = file('\ufeffcomment-body;tag\r\n"Più\nalberi";x\r\n;y\r\n')
    const { code, stdout, stderr } = await run(data, importing(path, '--map', '{"text":"comment-body","table":"=Trees"}'))
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout)).toEqual({
      added: 1,
      updated: 0,
      skipped: 1,
      problems: [{ row: 2, column: 'text', message: 'No text: this row was skipped.' }],
    })
    expect((await runJson<Listed>(data, ['list']))[0]!.sessions[0]!.tables.at(-1)!.title).toBe('Trees')
  })

  it('changes nothing in a dry run, and adds nothing the second time', async () => {
    const path = file('text,table\na,West\nb,West\n')
    const before = await runJson<Check>(data, ['check'])
    expect(await runJson<Imported>(data, importing(path, '--dry-run'))).toMatchObject({ added: 2 })
    expect(await runJson<Check>(data, ['check'])).toEqual(before)
    expect(await runJson<Imported>(data, importing(path))).toMatchObject({ added: 2, skipped: 0 })
    expect(await runJson<Imported>(data, importing(path))).toMatchObject({ added: 0, skipped: 2 })
    expect((await runJson<Check>(data, ['check'])).notes).toBe(before.notes + 2)
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /no readable table \(binary\)/],
    ['an empty file', '', /no readable table \(empty\)/],
    ['a file without our heading', 'a,b\n1,2', /no column "text"\. The file has: a, b.*--map/],
    ['an open quote', 'text\n"x', /no readable table \(quotes\)/],
    ['more than 20 MB', 'x'.repeat(20 * 1024 * 1024 + 1), /larger than Tavolata takes \(20 MB\)/],
  ])('refuses %s in a sentence', async (_what, content, sentence) => {
    const path = join(folder, 'notes.csv')
    writeFileSync(path, content)
    const { code, stdout, stderr } = await run(data, importing(path))
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('refuses a folder', async () => {
    const { code, stderr } = await run(data, importing(folder))
    expect([code, stderr]).toEqual([1, `${folder} cannot be read: it is a folder.\n`])
  })

  it('is all or nothing when it is killed at any moment', async () => {
    const rows = 20_000
    const path = file(
      `text,table\n${Array.from({ length: rows }, (_, index) => `Statement number ${index} about the city,Table ${index % 20}`).join('\n')}\n`,
    )
    const before = await runJson<Check>(data, ['check'])
    const outcomes: number[] = []
    for (const delay of [400, 800, 1200, 1700, 2300, 3000]) {
      const child = start(data, importing(path))
      const closed = once(child, 'close')
      await Promise.race([closed, wait(delay)])
      child.kill('SIGKILL')
      await closed
      const after = await runJson<Check>(data, ['check'])
      expect(after.ok).toBe(true)
      outcomes.push(after.notes - before.notes)
      expect([0, rows]).toContain(after.notes - before.notes)
    }
    expect(await runJson<Imported>(data, importing(path))).toMatchObject(
      outcomes.at(-1) === rows ? { added: 0, skipped: rows } : { added: rows, skipped: 0 },
    )
    expect((await runJson<Check>(data, ['check'])).notes).toBe(before.notes + rows)
    expect(outcomes[0]).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('Statement number 0')
  }, 180_000)
})
