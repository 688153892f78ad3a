import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newTestFolder, openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { findBytes } from '../privacy/findBytes.ts'
import { BUILT, run, runJson } from './run.ts'
import type { Listed } from './run.ts'

let folder: string
let data: string
beforeEach(async () => {
  folder = newTestFolder()
  data = join(folder, 'data')
  await runJson(data, ['sample', 'torino'])
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Backup = { file: string; workshops: number; notes: number; reason: string; bytes: number }
type Check = { ok: boolean; workshops: number; notes: number; findings: { code: string; message: string; records: string[] }[] }

const live = (): string => join(data, 'tavolata.db')

/** Writes over a word inside a file, as a failing disk would: the length stays. */
const spoil = (file: string, word: string): void => {
  const at = readFileSync(file).indexOf(word)
  if (at < 0) throw new Error(`There is no ${word} in ${file}.`)
  writeSync(openSync(file, 'r+'), word.replace(/[a-z]/i, '\u0001'), at, 'latin1')
}

describe('backup and restore', () => {
  it('bring everything back, and keep what was there', async () => {
    const before = await runJson<Listed>(data, ['list'])
    const backup = await runJson<Backup>(data, ['backup'])
    expect(backup).toMatchObject({ workshops: 1, reason: 'asked', bytes: statSync(backup.file).size })
    await runJson(data, ['sample', 'milan-turin'])

    const ran = await run(data, ['restore', backup.file])
    expect(ran.code).toBe(0)
    const { kept, notes } = JSON.parse(ran.stdout) as { kept: string; notes: number }
    expect(ran.stderr).toContain(`Restored 1 workshops with ${notes} notes. What was there before is kept as ${kept}.`)
    expect(await runJson(data, ['list'])).toEqual(before)
    expect(await runJson<Check>(data, ['check'])).toMatchObject({ ok: true, workshops: 1, notes: backup.notes })

    await runJson(data, ['restore', kept])
    expect((await runJson<Listed>(data, ['list'])).length).toBeGreaterThan(1)
  })

  it('bring nobody back who was erased since', async () => {
    const name = 'Zoë Quarzapelle'
    const withHost = async <T>(work: (client: TestHost['client']) => Promise<T>): Promise<T> => {
      const { client, close } = openTestHost({ dataDir: data })
      return work(client).finally(close)
    }
    const id = await withHost(async (client) => {
      const [workshop] = await client.workshops.list()
      return (await client.participants.add({ workshopId: workshop!.id, people: [{ name }] })).ids[0]!
    })
    const old = join(folder, 'old.db')
    copyFileSync((await runJson<Backup>(data, ['backup'])).file, old)
    await withHost((client) => client.privacy.erasePerson({ id }))

    const ran = await run(data, ['restore', old])
    expect([ran.code, ran.stderr.includes('erased in what was restored, too')]).toEqual([0, true])
    expect(findBytes(folder, [name])).toEqual([`old.db: ${name}`])
    expect(await runJson<Check>(data, ['check'])).toMatchObject({ ok: true, workshops: 1 })
  })

  it('work in an empty data folder: a new laptop', async () => {
    const { file, notes } = await runJson<Backup>(data, ['backup'])
    const other = join(folder, 'new', 'laptop')
    const ran = await run(other, ['restore', file])
    expect([ran.code, ran.stderr.includes('Restored 1 workshops')]).toEqual([0, true])
    expect(await runJson<Check>(other, ['check'])).toMatchObject({ ok: true, notes })
  })

  it('work where the live file does not open any more', async () => {
    const { file } = await runJson<Backup>(data, ['backup'])
    writeFileSync(live(), 'not a database at all')
    expect((await run(data, ['list'])).code).toBe(1)
    const { kept } = await runJson<{ kept: string }>(data, ['restore', file])
    expect(readFileSync(kept, 'utf8')).toBe('not a database at all')
    expect(await runJson(data, ['list'])).toHaveLength(1)
  })

  it.each([
    ['a text', (file: string) => writeFileSync(file, 'hello'), /not a Tavolata file/],
    ['nothing', (file: string) => writeFileSync(file, ''), /not a Tavolata file/],
    ['another database', (file: string) => new Database(file).exec('CREATE TABLE t (a)').close(), /not a Tavolata file/],
    ['half of a backup', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)), /damaged/],
    ['a backup of a newer app', (file: string) => void new Database(file).pragma('user_version = 99999'), /newer Tavolata.*99999/],
  ])('refuse %s and change nothing', async (_what, make, sentence) => {
    const candidate = join(folder, 'candidate.db')
    if (!/text|nothing|another/.test(_what)) copyFileSync((await runJson<Backup>(data, ['backup'])).file, candidate)
    make(candidate)
    const before = readFileSync(live())
    const { code, stdout, stderr } = await run(data, ['restore', candidate])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(sentence)
    expect(stderr).toContain('Nothing was changed')
    expect(readFileSync(live()).equals(before)).toBe(true)
    expect(readdirSync(data).filter((name) => name.includes('restor'))).toEqual([])
  })
})

describe('data that does not open', () => {
  it('is answered with the newest three backups and the command that brings each back', async () => {
    const made: Backup[] = []
    for (let backup = 0; backup < 4; backup += 1) made.push(await runJson<Backup>(data, ['backup']))
    writeFileSync(live(), 'not a database at all')
    for (const words of [['list'], ['check'], ['serve', '--port', '0', '--no-open']]) {
      const { code, stdout, stderr } = await run(data, words)
      expect([code, stdout], words[0]).toEqual([1, ''])
      expect(stderr, words[0]).toContain('not a Tavolata file')
      const commands = [...stderr.matchAll(/tavolata --data "(.+)" restore "(.+)"$/gm)]
      expect(commands.map(([, folderOf, file]) => [folderOf, file])).toEqual(
        made
          .slice(1)
          .toReversed()
          .map(({ file }) => [data, file]),
      )
    }
  })

  it('says where backups would be, when there are none', async () => {
    writeFileSync(live(), 'not a database at all')
    expect((await run(data, ['list'])).stderr).toContain(`There is no backup in ${join(data, 'backups')}.`)
  })

  it('is not what a wrong file for a restore is', async () => {
    const wrong = join(folder, 'wrong.db')
    writeFileSync(wrong, 'hello')
    expect((await run(data, ['restore', wrong])).stderr).not.toContain('backups, each with')
  })
})

describe('check', () => {
  const alter = (sql: string): void => {
    const db = new Database(live())
    db.exec(sql)
    db.close()
  }

  it('offers the backups where the log of the live file is damaged', async () => {
    const { file } = await runJson<Backup>(data, ['backup'])
    alter("UPDATE change SET body = replace(body, 'a', 'b') WHERE seq = (SELECT max(seq) FROM change WHERE entity = 'note')")
    for (const words of [['check'], ['check', '--rebuild']]) {
      const { code, stderr } = await run(data, words)
      expect(code).toBe(1)
      expect(stderr).toContain('Nothing was changed')
      expect(stderr).toContain(`restore "${file}"`)
    }
  })

  it('does not say that nothing was changed after it made the tables again', async () => {
    // A missing change leaves something to report after the rebuild.
    alter('DELETE FROM change WHERE seq = 2; DELETE FROM note WHERE row = 1')
    expect((await run(data, ['check'])).stderr).toContain('Nothing was changed')
    const { code, stdout, stderr } = await run(data, ['check', '--rebuild'])
    expect([code, (JSON.parse(stdout) as Check).findings.map((finding) => finding.code)]).toEqual([1, ['gap']])
    expect(stderr).not.toContain('Nothing was changed')
    expect(stderr).toContain('The tables were made from the log')
  })

  it('says that all is well, for the live file and for a backup', async () => {
    const { file, notes } = await runJson<Backup>(data, ['backup'])
    for (const words of [['check'], ['check', file]]) {
      const { code, stdout, stderr } = await run(data, words)
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, workshops: 1, notes, findings: [] })
      expect(stderr).toContain('All is well: 1 workshops')
    }
  })

  it('finds one changed letter in one note', async () => {
    const { file } = await runJson<Backup>(data, ['backup'])
    spoil(file, '"source":"sample"')
    const { code, stdout, stderr } = await run(data, ['check', file])
    expect(code).toBe(1)
    const { ok, findings } = JSON.parse(stdout) as Check
    expect(ok).toBe(false)
    expect(findings.map((finding) => [finding.code, finding.records.length])).toEqual([['hash', 1]])
    expect(stderr).toContain('Nothing was changed')
  })

  it.each([
    ['a text file', (file: string) => writeFileSync(file, 'x'.repeat(500)), /not a Tavolata file/],
    ['a folder', (file: string) => mkdirSync(file), /not a Tavolata file/],
    ['another database', (file: string) => new Database(file).exec('CREATE TABLE t (a)').close(), /not a Tavolata file/],
  ])('does not take %s for ours', async (_what, make, sentence) => {
    const file = join(folder, 'foreign.db')
    make(file)
    const { code, stdout, stderr } = await run(data, ['check', file])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(sentence)
  })

  it('finds a backup that was cut short, and rubbish behind its end does not hurt', async () => {
    const { file } = await runJson<Backup>(data, ['backup'])
    appendFileSync(file, 'rubbish')
    expect((await run(data, ['check', file])).code).toBe(0)
    truncateSync(file, 20_000)
    const { code, stderr } = await run(data, ['check', file])
    expect(code).toBe(1)
    expect(stderr).toMatch(/damaged|cannot read all of the file/)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('never changes what it looks at', async () => {
    const { file } = await runJson<Backup>(data, ['backup'])
    const before = readFileSync(file)
    await run(data, ['check', file])
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(join(data, 'backups')).filter((name) => !name.endsWith('.db'))).toEqual([])
  })
})

const isRoot = process.getuid?.() === 0
/** Root may write anywhere, so a read-only folder is tried as the user `nobody`. */
const asNobody = isRoot ? { uid: 65_534, gid: 65_534 } : {}
const canRun = process.platform !== 'win32' && spawnSync(process.execPath, [BUILT, '--version'], asNobody).status === 0

describe('a data folder that cannot be written', () => {
  it.skipIf(!canRun)(`is said in a sentence${canRun ? '' : ' (skipped: no second user can run the build here)'}`, async () => {
    chmodSync(folder, 0o755)
    chmodSync(data, 0o555)
    try {
      for (const words of [['list'], ['sample', 'torino'], ['backup']]) {
        const { code, stdout, stderr } = await run(data, words, { ...asNobody, cwd: folder })
        expect([code, stdout], words[0]).toEqual([1, ''])
        expect(stderr, words[0]).toMatch(/may not write there.*--data/)
      }
      const missing = await run(join(data, 'inside'), ['list'], { ...asNobody, cwd: folder })
      expect(missing.stderr).toMatch(/may not write there/)
      expect(existsSync(join(data, 'inside'))).toBe(false)
    } finally {
      chmodSync(data, 0o755)
    }
    expect(await runJson<Check>(data, ['check'])).toMatchObject({ ok: true, workshops: 1 })
  })
})
