import type { PeopleMap, PeopleProblem } from '../../../shared/domain/people/import/peopleColumns.ts'
import type { Outcome } from '../../../shared/domain/people/import/matchPeople.ts'
import { createProblems } from '../../../shared/domain/people/import/problems.ts'
import type { FileFields } from '../../../shared/domain/people/import/readPerson.ts'
import type { PeopleFile } from './peopleFile.ts'

/** The rows of a file by what becomes of them; `added`, `updated`, `known` and `skipped` are all of `total`. */
export type PeopleCounts = { added: number; updated: number; known: number; skipped: number; total: number; problems: PeopleProblem[] }

type ShownPerson = { row: number; outcome: Outcome['kind'] | 'skipped'; name: string; fields: FileFields; changes: string[] }

export type PeoplePreview = PeopleCounts & {
  sheets: string[]
  sheet: string
  columns: string[]
  unnamed: string[]
  headings: boolean
  map: PeopleMap
  remembered: boolean
  sample: string[][]
  lines: number[]
  people: ShownPerson[]
}

/** How many rows a preview shows; the counts and problems are those of all. */
const SHOWN_ROWS = 200

export const countsOf = (file: PeopleFile, outcomes: readonly Outcome[]): PeopleCounts => {
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length
  const problems = createProblems(file.problems)
  for (const { row, roleKept, consentsKept, sharedEmail } of outcomes) {
    if (roleKept) problems.add(row, file.map.role ?? '', 'roleKept')
    for (const consent of consentsKept) problems.add(row, file.map[consent] ?? '', 'consentKept')
    if (sharedEmail !== '') problems.add(row, file.map.email ?? '', 'sharedEmail', sharedEmail)
  }
  return {
    added: count('added'),
    updated: count('updated'),
    known: count('known'),
    skipped: file.skipped.length,
    total: file.total,
    problems: problems.all(),
  }
}

/** What a person looks at before a file is imported. */
export const previewOf = (file: PeopleFile, outcomes: readonly Outcome[]): PeoplePreview => {
  const { sheets, sheet, columns, unnamed, headings, map, remembered, sample, lines } = file
  const people = [
    ...outcomes.map(({ row, kind, fields, changes }): ShownPerson => ({
      row,
      outcome: kind,
      name: fields.name,
      fields,
      changes: kind === 'updated' ? Object.keys(changes) : [],
    })),
    ...file.skipped.map(({ row, name }): ShownPerson => ({ row, outcome: 'skipped', name, fields: {}, changes: [] })),
  ]
  const shown = people.toSorted((a, b) => a.row - b.row).slice(0, SHOWN_ROWS)
  return { sheets, sheet, columns, unnamed, headings, map, remembered, sample, lines, people: shown, ...countsOf(file, outcomes) }
}
