import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { newTestFolder, openTestHost, RESOURCES_DIR } from '../../support/testHost.ts'
import { openBareStore } from '../store/bareStore.ts'
import { runToEnd } from '../store/childProcesses.ts'
import { advance, filesAfter, LOSSES, newDisk, readPowerLog } from '../store/powerLog.ts'
import type { DiskEvent } from '../store/powerLog.ts'
import { randomFrom } from '../store/randomFrom.ts'
import { handOver, takeOver } from './exchange.ts'
import { readRenames } from './renames.ts'

const hasStrace = spawnSync('strace', ['-V']).status === 0
if (!hasStrace) console.warn('A-04 and D-06 are skipped: strace is not installed, so power loss cannot be replayed here.')

const CUTS = 20
const PROGRAM = fileURLToPath(new URL('powerBundle.ts', import.meta.url))
let folder: string
let workshopId: string
let bundle: string
let notes: number

beforeAll(async () => {
  folder = newTestFolder()
  const from = openTestHost({ idPrefix: 'from' })
  workshopId = (await from.client.workshops.addSample({ name: 'torino' })).id
  notes = (await from.client.notes.list({ workshopId })).length
  bundle = await handOver(from, folder, workshopId)
  from.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What one run of the program asked of the disk, over a data folder as it was before. */
const record = async (what: 'import' | 'export', before: string): Promise<{ log: string; events: DiskEvent[]; live: string }> => {
  const live = join(folder, `live-${what}`)
  cpSync(before, live, { recursive: true })
  const log = join(folder, `${what}.log`)
  const calls = 'trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename'
  const run = [process.execPath, PROGRAM, what, live, bundle, workshopId, RESOURCES_DIR]
  const { errors } = await runToEnd('strace', ['-f', '-xx', '-s', '300000', '-e', calls, '-o', log, ...run])
  const text = readFileSync(log, 'latin1')
  const events = readPowerLog(text, live)
  expect(
    events.filter((event) => event.kind === 'ack').map((event) => event.id),
    errors,
  ).toEqual(['begun', 'done'])
  return { log: text, events, live }
}

/** The data folder of a laptop before anything happens, with its file settled. */
const folderWith = async (name: string, file?: string): Promise<string> => {
  const dataDir = join(folder, name)
  const host = openTestHost({ dataDir })
  if (file) await takeOver(host, file)
  host.close()
  return dataDir
}

const settled = (before: string): ReturnType<typeof newDisk> => {
  const disk = newDisk()
  disk.durable.set('tavolata.db', readFileSync(join(before, 'tavolata.db')))
  return disk
}

const image = (files: ReadonlyMap<string, Buffer>): string => {
  const place = join(folder, 'image')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  for (const [name, bytes] of files) writeFileSync(join(place, name), bytes)
  return place
}

test.runIf(hasStrace)(
  'D-06: wherever the power goes during an import, all of the bundle is there or nothing',
  { timeout: 240_000 },
  async () => {
    const before = await folderWith('empty')
    const { events } = await record('import', before)
    const random = randomFrom(6)
    const disk = settled(before)
    let done = 0
    const seen = new Set<number>()
    const cuts = Array.from({ length: CUTS }, () => 1 + random(events.length)).toSorted((a, b) => a - b)
    for (const cut of [...cuts, events.length]) {
      advance(disk, events.slice(done, cut))
      done = cut
      for (const loss of LOSSES) {
        const { db, close } = openBareStore({ folder: image(filesAfter(disk, loss, random)) })
        const here = Number(db.prepare('SELECT count(*) FROM note').pluck().get())
        const changes = Number(db.prepare('SELECT count(*) FROM change').pluck().get())
        expect(inspectDatabase(db).findings).toEqual([])
        close()
        expect([0, notes]).toContain(here)
        expect(here === 0).toBe(changes === 0)
        if (disk.acknowledged.includes('done')) expect(here).toBe(notes)
        seen.add(here)
      }
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0, notes])
  },
)

test.runIf(hasStrace)(
  'A-04: wherever the power goes during an export, no half file lies under the name, and the data is whole',
  { timeout: 240_000 },
  async () => {
    const before = await folderWith('full', bundle)
    const { log, events, live } = await record('export', before)
    const whole = readFileSync(join(live, 'made.tavolata'))
    expect(existsSync(join(live, 'made.tavolata.making'))).toBe(false)
    const renames = readRenames(log, live)
    expect(renames).toEqual([{ from: 'made.tavolata.making', to: 'made.tavolata' }])
    // The name may appear as soon as it was asked for; by then every byte has to be on the disk.
    const made = events.filter((event) => 'file' in event && event.file === 'made.tavolata.making')
    const disk = newDisk()
    advance(disk, made)
    for (const loss of LOSSES) expect(filesAfter(disk, loss, randomFrom(1)).get('made.tavolata.making')?.equals(whole)).toBe(true)
    const withoutSync = newDisk()
    advance(
      withoutSync,
      made.filter((event) => event.kind !== 'sync'),
    )
    expect(filesAfter(withoutSync, 'dropped', randomFrom(1)).get('made.tavolata.making')?.equals(whole)).toBe(false)
    const live2 = settled(before)
    const random = randomFrom(4)
    let done = 0
    const ofData = events.filter((event) => !('file' in event) || event.file.startsWith('tavolata.db'))
    for (const cut of [1, Math.ceil(ofData.length / 2), ofData.length]) {
      advance(live2, ofData.slice(done, cut))
      done = cut
      for (const loss of LOSSES) {
        const { db, close } = openBareStore({ folder: image(filesAfter(live2, loss, random)) })
        expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(notes)
        expect(inspectDatabase(db).findings).toEqual([])
        close()
      }
    }
  },
)
