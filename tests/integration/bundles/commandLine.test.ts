import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, runJson } from '../commandLine/run.ts'

let folder: string
let workshop: string
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavolata-bundle-'))
  workshop = (await runJson<{ workshop: string }>(at('one'), ['sample', 'torino'])).workshop
  writeFileSync(at('words.txt'), 'quattro parole e un gatto\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const exportTo = (name: string, ...more: string[]) =>
  run(at('one'), ['bundle', 'export', '--workshop', workshop, '--out', at(name), ...more])

test('an open bundle comes in on a fresh laptop with nothing to type, twice without harm, and the dry run counts alike', async () => {
  const { code, stdout, stderr } = await exportTo('open.tavolata')
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain('whoever has the file can read it')
  const dry = await runJson<{ new: number }>(at('two'), ['bundle', 'import', at('open.tavolata'), '--dry-run'])
  expect(await runJson(at('two'), ['list'])).toEqual([])
  expect(Object.keys(dry)).toEqual(['new', 'known', 'conflicts', 'refused'])
  expect(await runJson(at('two'), ['bundle', 'import', at('open.tavolata'), '--workshop', workshop])).toEqual(dry)
  expect(await runJson(at('two'), ['bundle', 'import', at('open.tavolata')])).toEqual({ new: 0, known: dry.new, conflicts: 0, refused: 0 })
  expect(await runJson(at('two'), ['list'])).toEqual(await runJson(at('one'), ['list']))
  expect(await runJson(at('two'), ['check'])).toMatchObject({ ok: true })
})

test('locks: a passphrase from a file or from the surroundings, and the key of the workshop', async () => {
  await exportTo('locked.tavolata', '--passphrase-file', at('words.txt'))
  const without = await run(at('three'), ['bundle', 'import', at('locked.tavolata')])
  expect(without.code).toBe(1)
  expect(without.stderr).toContain('--passphrase-file')
  const wrong = await run(at('three'), ['bundle', 'import', at('locked.tavolata')], { env: { TAVOLATA_PASSPHRASE: 'something else' } })
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('does not open it')])
  expect(await runJson(at('three'), ['list'])).toEqual([])
  const right = await run(at('three'), ['bundle', 'import', at('locked.tavolata')], {
    env: { TAVOLATA_PASSPHRASE: 'quattro parole e un gatto' },
  })
  expect(right.code, right.stderr).toBe(0)
  expect((await exportTo('key.tavolata', '--lock', 'key')).code).toBe(0)
  expect(await runJson(at('three'), ['bundle', 'import', at('key.tavolata')])).toMatchObject({ new: 0, refused: 0 })
  const stranger = await run(at('four'), ['bundle', 'import', at('key.tavolata')])
  expect([stranger.code, stranger.stderr]).toEqual([1, expect.stringContaining('only on laptops that have its workshop')])
})

test('what is refused says why in a sentence, prints nothing, and leaves no half file behind', async () => {
  await exportTo('whole.tavolata')
  writeFileSync(at('cut.tavolata'), readFileSync(at('whole.tavolata')).subarray(0, 5000))
  const cut = await run(at('five'), ['bundle', 'import', at('cut.tavolata')])
  expect([cut.code, cut.stdout]).toEqual([1, ''])
  expect(cut.stderr).toContain('its end is missing')
  const other = await run(at('five'), ['bundle', 'import', at('whole.tavolata'), '--workshop', 'another'])
  expect([other.code, other.stdout]).toEqual([1, ''])
  expect(other.stderr).toContain('another workshop')
  expect(await runJson(at('five'), ['list'])).toEqual([])
  const nowhere = await exportTo('no/such/folder.tavolata')
  expect(nowhere.code).toBe(1)
  expect(existsSync(at('no'))).toBe(false)
  const unknown = await run(at('one'), ['bundle', 'export', '--workshop', 'none', '--out', at('none.tavolata')])
  expect(unknown.code).toBe(1)
  expect(existsSync(at('none.tavolata'))).toBe(false)
  expect((await exportTo('x.tavolata', '--lock', 'rope')).stderr).toContain('--lock takes one of')
})

test('no file is written among the live data, a folder is called one, and what was there is named', async () => {
  const live = readFileSync(at('one/tavolata.db'))
  for (const out of ['one/tavolata.db', 'one/stations.key', 'one/../one/backups/x.tavolata']) {
    const { code, stderr } = await exportTo(out)
    expect([code, stderr]).toEqual([1, expect.stringContaining('that is where the live data lies')])
  }
  expect(readFileSync(at('one/tavolata.db')).equals(live)).toBe(true)
  expect((await exportTo('one/beside.tavolata')).code).toBe(0)
  expect((await exportTo('.')).stderr).toContain('it is a folder')
  writeFileSync(at('there.tavolata'), 'old')
  expect((await exportTo('there.tavolata')).stderr).toContain('over what was there')
  const both = await run(at('one'), ['bundle', 'export', '--workshop', workshop, '--out', at('y'), '--lock', 'open'], {
    env: { TAVOLATA_PASSPHRASE: 'quattro parole' },
  })
  expect([both.code, both.stderr]).toEqual([1, expect.stringContaining('would leave the file open')])
})
