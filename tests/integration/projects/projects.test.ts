import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MATRIX_AXES } from '../../../src/shared/contract/projects.contract.ts'
import type { MatrixAxis } from '../../../src/shared/contract/projects.contract.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'

let world: TestHost
let workshopIds: string[]

beforeEach(async () => {
  world = openTestHost()
  workshopIds = (await world.client.workshops.addSample({ name: 'milan-turin' })).all
})
afterEach(() => world.close())

const NOTES = 180

describe('a project of four workshops', () => {
  it('is listed with what its workshops hold, in the order of their days', async () => {
    const [project, ...rest] = await world.client.projects.list()
    expect(rest).toEqual([])
    expect(project!.project).toBe('Post-carbon cities (sample project)')
    expect(project!.workshops.map(({ id, notes, people }) => [id, notes, people])).toEqual([
      [workshopIds[0], 45, 8],
      [workshopIds[1], 45, 14],
      [workshopIds[2], 45, 8],
      [workshopIds[3], 45, 12],
    ])
  })

  it.each(MATRIX_AXES.filter((axis) => axis !== 'coBenefit' && axis !== 'theme'))('adds up to all notes by %s', async (axis) => {
    const matrix = await world.client.projects.matrix({ workshopIds, rows: axis, columns: 'city' })
    expect(matrix.notes).toBe(NOTES)
    expect(matrix.cells.flat().reduce((sum, { notes }) => sum + notes, 0)).toBe(NOTES)
  })

  it.each(['coBenefit', 'theme'] as MatrixAxis[])(
    'counts every note once although it may stand under several entries of %s',
    async (axis) => {
      const matrix = await world.client.projects.matrix({ workshopIds, rows: axis, columns: 'workshop' })
      expect(matrix.notes).toBe(NOTES)
      expect(matrix.cells.flat().reduce((sum, { notes }) => sum + notes, 0)).toBeGreaterThanOrEqual(NOTES)
    },
  )

  it('counts what was asked for only: actions at their levels', async () => {
    const { client } = world
    const notes = (await Promise.all(workshopIds.map((workshopId) => client.notes.list({ workshopId })))).flat()
    const actions = notes.filter(({ kind }) => kind === 'action')
    const matrix = await client.projects.matrix({ workshopIds, rows: 'level', columns: 'kind', kinds: ['action'] })
    expect(matrix.columns).toEqual([{ key: 'action', label: null }])
    expect(matrix.notes).toBe(actions.length)
    for (const [row, { key }] of matrix.rows.entries()) {
      const here = actions.filter(({ level }) => (level ?? '') === key)
      const tables = new Set(here.map(({ tableId }) => tableId)).size
      const workshops = new Set(here.map(({ workshopId }) => workshopId)).size
      expect(matrix.cells[row]).toEqual([{ notes: here.length, tables, workshops }])
    }
  })

  it('shows the notes behind each cell, as many as it says', async () => {
    const asked = { workshopIds, rows: 'city', columns: 'sector' } as const
    const { rows, columns, cells } = await world.client.projects.matrix(asked)
    expect(rows.map(({ label }) => label)).toEqual(['Milan', 'Turin'])
    for (const [r, { key: row }] of rows.entries())
      for (const [c, { key: column }] of columns.entries()) {
        const { notes, total } = await world.client.projects.notesOf({ ...asked, row, column })
        expect([total, notes.length]).toEqual([cells[r]![c]!.notes, total])
        expect(notes.every(({ sector }) => (sector ?? '') === column)).toBe(true)
      }
  })

  it('passes over workshops that are gone', async () => {
    await world.client.workshops.remove({ id: workshopIds[0]! })
    const matrix = await world.client.projects.matrix({ workshopIds, rows: 'workshop', columns: 'city' })
    expect(matrix.notes).toBe(NOTES - 45)
    expect(matrix.rows.map(({ key }) => key)).toEqual(workshopIds.slice(1))
  })

  it('compares cities by what they noted', async () => {
    const { cities, similar, exceptional } = await world.client.projects.cities({ workshopIds, axis: 'sector' })
    expect(cities).toEqual(['Milan', 'Turin'])
    expect(similar.length).toBeGreaterThan(0)
    for (const item of similar) expect(item.notes.every((n) => n > 0)).toBe(true)
    for (const item of exceptional) expect(item.notes.filter((n) => n > 0)).toHaveLength(1)
  })
})

describe('themes of two workshops', () => {
  it('meet where they are called the same, merged ones under the one that took them over', async () => {
    const { client, host } = world
    const [first, second] = workshopIds as [string, string]
    const info = (workshopId: string) => ({ workshopId, label: 'theme.add', author: 'tester', via: 'test' })
    const theme = (label: string, mergedInto: string | null = null) =>
      ({ rank: 'a0', label, definition: '', colour: 'pine', parentId: null, mergedInto, splitFrom: null }) as const
    const noteOf = async (workshopId: string, index: number) => (await client.notes.list({ workshopId }))[index]!.id
    const notes = [await noteOf(first, 0), await noteOf(second, 0), await noteOf(second, 1)]
    host.store.act(info(first), (write) => {
      const themeId = write.add('theme', theme('Città e  Région'))
      write.add('coding', { noteId: notes[0]!, themeId, reason: '' })
    })
    host.store.act(info(second), (write) => {
      const kept = write.add('theme', theme('citta e region'))
      const gone = write.add('theme', theme('Gone', kept))
      write.add('coding', { noteId: notes[1]!, themeId: kept, reason: '' })
      write.add('coding', { noteId: notes[1]!, themeId: gone, reason: '' })
      write.add('coding', { noteId: notes[2]!, themeId: gone, reason: '' })
    })
    const { rows, columns, cells } = await client.projects.matrix({ workshopIds: [first, second], rows: 'theme', columns: 'workshop' })
    const row = rows.findIndex(({ key }) => key === 'citta e region')
    expect(rows[row]!.label).toBe('Città e  Région')
    expect(rows.some(({ label }) => label === 'Gone')).toBe(false)
    expect(columns.map(({ key }, column) => [key, cells[row]![column]!.notes])).toEqual([
      [first, 1],
      [second, 2],
    ])
  })
})
