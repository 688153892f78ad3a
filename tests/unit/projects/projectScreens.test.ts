import { describe, expect, it } from 'vitest'
import type { ProjectSummary } from '../../../src/shared/contract/projects.contract.ts'
import type { WorkshopSummary } from '../../../src/shared/contract/workshops.contract.ts'
import { projectOf, projectPath } from '../../../src/renderer/app/route.ts'
import { groupsOf } from '../../../src/renderer/places/library/groupsOf.ts'
import { matrixSums, mostNamed } from '../../../src/renderer/places/project/crossing/matrixSums.ts'
import { includedOf } from '../../../src/renderer/places/project/included/includedOf.ts'

describe('the address of a project', () => {
  it.each(['Post-carbon cities (sample project)', '100% a/b?c#d~e', 'Città – 東京', '%', '~'])('leads back to “%s”', (project) => {
    const [, part] = /^\/project\/([^/?#%]+)$/.exec(projectPath(project))!
    expect(projectOf(part)).toBe(project)
  })

  it('of no project has no name, and a broken one leads to no project', () => {
    expect(projectPath('')).toBe('/project')
    expect(projectOf(undefined)).toBe('')
    expect(projectOf('~zz')).toBe('')
  })
})

describe('the Library by project', () => {
  const workshop = (id: string, project: string) => ({ id, project }) as WorkshopSummary
  const shown = (workshops: WorkshopSummary[]) =>
    groupsOf(workshops).map(({ project, workshops: own }) => [project, own.map(({ id }) => id)])

  it('stays one list where no two workshops share a project', () => {
    expect(shown([workshop('a', ''), workshop('b', 'One'), workshop('c', 'Two')])).toEqual([[null, ['a', 'b', 'c']]])
    expect(shown([])).toEqual([])
  })

  it('groups what belongs together, each group where its newest workshop stands', () => {
    const all = [workshop('a', ''), workshop('b', 'Cities'), workshop('c', 'Alone'), workshop('d', 'cities '), workshop('e', '')]
    expect(shown(all)).toEqual([
      [null, ['a', 'c', 'e']],
      ['Cities', ['b', 'd']],
    ])
    expect(shown(all.slice(1))[0]).toEqual(['Cities', ['b', 'd']])
  })
})

describe('the workshops that count', () => {
  const group = (project: string, ...ids: string[]): ProjectSummary => ({
    project,
    workshops: ids.map((id) => ({ id, title: id, cities: [], startsOn: null, notes: 1, tables: 1, people: 1, themes: 1 })),
  })
  const projects = [group('Cities', 'a', 'b'), group('Other', 'c', 'd')]

  it('are those of the project but the ones left out, and then the ones from elsewhere', () => {
    const ids = (left: string[], added: string[]) => includedOf(projects, 'cities', { left, added }).map(({ id }) => id)
    expect(ids([], [])).toEqual(['a', 'b'])
    expect(ids(['a'], ['d'])).toEqual(['b', 'd'])
    expect(ids([], ['gone', 'a'])).toEqual(['a', 'b'])
  })
})

describe('sums of a table', () => {
  const cell = (notes: number) => ({ notes, tables: 1, workshops: 1 })
  const entry = (key: string) => ({ key, label: null })
  const matrix = {
    rows: [entry('r'), entry('s')],
    columns: [entry('c'), entry('d')],
    cells: [
      [cell(1), cell(2)],
      [cell(3), cell(4)],
    ],
    notes: 10,
  }

  it('are given only where a note stands in one cell of the row or column', () => {
    expect(matrixSums(matrix, { rows: 'city', columns: 'sector' })).toEqual({ rows: [3, 7], columns: [4, 6] })
    expect(matrixSums(matrix, { rows: 'theme', columns: 'sector' })).toEqual({ rows: [3, 7], columns: null })
    expect(matrixSums(matrix, { rows: 'city', columns: 'coBenefit' })).toEqual({ rows: null, columns: [4, 6] })
  })

  it('are drawn against the largest number that has a name on both sides', () => {
    expect(mostNamed(matrix, 'notes')).toBe(4)
    expect(mostNamed({ ...matrix, columns: [entry('c'), entry('')] }, 'notes')).toBe(3)
    expect(mostNamed({ ...matrix, rows: [entry('r'), entry('')] }, 'notes')).toBe(2)
  })
})
