import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MATRIX_AXES } from '../../../src/shared/contract/projects.contract.ts'
import type { MatrixAxis } from '../../../src/shared/contract/projects.contract.ts'
import { themeTree } from '../../../src/shared/domain/themes/themeTree.ts'
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
  const info = (workshopId: string) => ({ workshopId, label: 'theme.add', author: 'tester', via: 'test' })
  const theme = (label: string, mergedInto: string | null = null, parentId: string | null = null) =>
    ({ rank: 'a0', label, definition: '', colour: 'pine', parentId, mergedInto, splitFrom: null }) as const
  const noteOf = async (workshopId: string, index: number) => (await world.client.notes.list({ workshopId }))[index]!.id
  /** Notes of each workshop by the labels of the rows; the sample has themes of its own. */
  const crossed = async (workshopIds: string[], labels: readonly string[]) => {
    const { rows, cells } = await world.client.projects.matrix({ workshopIds, rows: 'theme', columns: 'workshop' })
    return rows.flatMap(({ key, label }, row) =>
      label !== null && labels.includes(label) ? [{ key, label, notes: cells[row]!.map(({ notes }) => notes) }] : [],
    )
  }

  it('meet where they are called the same, merged ones under the one that took them over', async () => {
    const { client, host } = world
    const [first, second] = workshopIds as [string, string]
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

  it('count their parts in the theme at the top, whatever a part is called, and those of one name in one workshop apart', async () => {
    const { client, host } = world
    const [first, second] = workshopIds as [string, string]
    const notes = [await noteOf(first, 0), await noteOf(first, 1), await noteOf(first, 2), await noteOf(second, 0)]
    host.store.act(info(first), (write) => {
      const put = (noteId: string, themeId: string) => write.add('coding', { noteId, themeId, reason: '' })
      for (const [index, label] of ['Mobility!', 'Energy!'].entries()) {
        const top = write.add('theme', theme(label))
        const part = write.add('theme', theme('Other!', null, top))
        put(notes[index]!, top)
        put(notes[index]!, part)
        put(notes[2]!, part)
      }
      for (const index of [0, 1]) put(notes[index]!, write.add('theme', theme('Twice!')))
    })
    host.store.act(info(second), (write) => {
      const top = write.add('theme', theme('ENERGY!'))
      write.add('coding', { noteId: notes[3]!, themeId: write.add('theme', theme('Heat!', null, top)), reason: '' })
    })
    const found = await crossed([first, second], ['Mobility!', 'Energy!', 'Other!', 'Heat!', 'Twice!'])
    expect(found.map(({ label, notes: counted }) => [label, counted]).toSorted()).toEqual([
      ['Energy!', [2, 1]],
      ['Mobility!', [2, 0]],
      ['Twice!', [1, 0]],
      ['Twice!', [1, 0]],
    ])
    const asked = { rows: 'theme', columns: 'workshop', column: first } as const
    for (const { key, notes: counted } of found)
      expect((await client.projects.notesOf({ ...asked, workshopIds: [first, second], row: key })).total).toBe(counted[0])
  })

  it('are as many in the list of projects as in the workshop, also where two were merged into each other', async () => {
    const { client, host } = world
    const [first] = workshopIds as [string]
    const count = async () => (await client.projects.list())[0]!.workshops.find(({ id }) => id === first)!.themes
    const before = await count()
    host.store.act(info(first), (write) => {
      const [one, other] = [write.add('theme', theme('One!')), write.add('theme', theme('Other!'))]
      write.set('theme', one, { mergedInto: other })
      write.set('theme', other, { mergedInto: one })
      write.add('theme', theme('Left alone!', 'nowhere'))
    })
    expect(await count()).toBe(before + 2)
    const { themes } = await client.themes.list({ workshopId: first })
    expect(themeTree(themes).live).toHaveLength(before + 2)
  })
})
