import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filterNotes } from '../../../src/shared/domain/notes/filterNotes.ts'
import { openTestHost } from '../../support/testHost.ts'
import { run, runJson } from '../commandLine/run.ts'
import type { Listed } from '../commandLine/run.ts'
import { startLaptop } from './laptop.ts'
import type { Laptop } from './laptop.ts'
import { carmianoPeople } from './carmiano.ts'

let folder: string
let laptops: Laptop[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolata-carmiano-'))
  laptops = []
})
afterEach(async () => {
  for (const laptop of laptops) await laptop.kill()
  rmSync(folder, { recursive: true, force: true })
})

const NOTES = 110
const UNCLEAR = 14
const ROUNDS = 3
type Counts = { new: number; known: number; conflicts: number; refused: number }

test(
  'D: three laptops, four tables, 110 notes, one laptop killed in round 2: every laptop ends with exactly the same 110',
  { timeout: 300_000 },
  async () => {
    const data = ['a', 'b', 'c'].map((name) => join(folder, name))
    const first = await startLaptop(data[0]!)
    laptops.push(first)
    const { id: workshopId } = await first.call<{ id: string }>('workshops/create', {
      title: 'Piazza di Carmiano',
      template: null,
      language: 'it',
    })
    const fields = { title: 'Tavoli', method: 'rotating-tables', rounds: ROUNDS, roundMinutes: 20, moveMinutes: 3, minutes: 69 }
    const { id: sessionId } = await first.call<{ id: string }>('agenda/addSession', { workshopId, fields })
    const { ids: tables } = await first.call<{ ids: string[] }>('agenda/addTables', {
      sessionId,
      titles: ['Verde', 'Piazza', 'Scuola', 'Lavoro'],
    })
    await first.call('participants/add', { workshopId, people: carmianoPeople() })
    await first.kill()

    // The stick goes round before the work begins.
    const stick = (name: string): string => join(folder, `${name}.tavolata`)
    expect((await run(data[0]!, ['bundle', 'export', '--workshop', workshopId, '--out', stick('start')])).stderr).toContain(
      'whoever has the file can read it',
    )
    for (const other of data.slice(1))
      expect(await runJson<Counts>(other, ['bundle', 'import', stick('start')])).toMatchObject({ known: 0, conflicts: 0, refused: 0 })

    laptops = await Promise.all(data.map((each) => startLaptop(each)))
    // Three rapporteurs for four tables: the last laptop has two.
    const laptopOf = (table: number): Laptop => laptops[Math.min(table, 2)]!
    const acknowledged: string[] = []
    for (let note = 0; note < NOTES; note += 1) {
      const round = 1 + Math.floor((note * ROUNDS) / NOTES)
      const table = note % 4
      const id = `note-${String(note).padStart(3, '0')}`
      await laptopOf(table).call('notes/create', {
        id,
        tableId: tables[table]!,
        round,
        kind: 'idea',
        text: `Appunto ${note}`,
        unclear: note % 8 === 3,
      })
      acknowledged.push(id)
      if (note === 55) {
        expect(round).toBe(2)
        await laptops[1]!.kill()
        laptops[1] = await startLaptop(data[1]!)
        const here = await laptops[1].call<{ id: string }[]>('notes/list', { workshopId })
        expect(here.map((kept) => kept.id)).toEqual(acknowledged.filter((_, index) => index % 4 === 1))
      }
    }
    // Two of them correct the same things without seeing each other.
    await laptops[0]!.call('workshops/update', { id: workshopId, fields: { venue: 'Sala consiliare' } })
    await laptops[1]!.call('workshops/update', { id: workshopId, fields: { venue: 'Palestra' } })
    await laptops[2]!.call('agenda/updateTable', { id: tables[0]!, fields: { title: 'Verde e acqua' } })
    await laptops[0]!.call('agenda/updateTable', { id: tables[0]!, fields: { title: 'Verde pubblico' } })
    for (const laptop of laptops) await laptop.kill()

    const names = ['a', 'b', 'c']
    for (const [index, name] of names.entries())
      await run(data[index]!, ['bundle', 'export', '--workshop', workshopId, '--out', stick(name)])
    const orders = [
      ['b', 'c', 'b'],
      ['c', 'a', 'c'],
      ['b', 'a', 'a'],
    ]
    for (const [index, order] of orders.entries()) {
      for (const name of order) await runJson<Counts>(data[index]!, ['bundle', 'import', stick(name)])
      for (const name of names)
        expect(await runJson<Counts>(data[index]!, ['bundle', 'import', stick(name)])).toMatchObject({ new: 0, conflicts: 0, refused: 0 })
    }
    for (const each of data) {
      expect(await runJson<{ ok: boolean }>(each, ['check'])).toMatchObject({ ok: true, notes: NOTES })
      const listed = await runJson<Listed>(each, ['list'])
      expect(listed[0]!.sessions[0]!.tables).toHaveLength(4)
      const host = openTestHost({ dataDir: each })
      try {
        const notes = await host.client.notes.list({ workshopId })
        expect(notes.map((note) => note.id).toSorted()).toEqual(acknowledged)
        expect(new Set(notes.map((note) => note.text)).size).toBe(NOTES)
        const conflicts = await host.client.bundles.conflicts({ workshopId })
        expect(conflicts.map(({ entity, fields: which }) => [entity, which])).toEqual([
          ['workshop', ['venue']],
          ['table', ['title']],
        ])
        // The check-list of the Harvest.
        const open = filterNotes(notes, { unclear: ['yes'] }, null)
        expect(open.notes).toHaveLength(UNCLEAR)
      } finally {
        host.close()
      }
      const out = join(each, 'rapporto.md')
      const report = await run(each, [
        'report',
        '--workshop',
        workshopId,
        '--format',
        'md',
        '--attribution',
        'named',
        '--language',
        'it',
        '--out',
        out,
      ])
      expect(report.code, report.stderr).toBe(0)
      const text = readFileSync(out, 'utf8')
      expect(text).toMatch(/## \d+ Partecipanti/)
      expect(text).toContain('26 persone')
      // The list of participants has those who agreed to stand in it, and nobody else; minors never did.
      for (const { name, listConsent } of carmianoPeople()) expect(text.includes(name), name).toBe(listConsent)
    }
  },
)
