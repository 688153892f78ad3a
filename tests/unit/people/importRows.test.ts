import { expect, it } from 'vitest'
import { guessColumns } from '../../../src/shared/domain/people/import/headings.ts'
import { createProblems } from '../../../src/shared/domain/people/import/problems.ts'
import { readPeople } from '../../../src/shared/domain/people/import/readPeople.ts'
import { typeReader } from '../../../src/shared/domain/people/import/typeWords.ts'
import { inLines } from '../../../src/renderer/places/plan/people/import/inLines.ts'

const read = (heading: string, ...lines: string[]) => {
  const columns = heading.split('|')
  const rows = lines.map((line) => line.split('|'))
  const problems = createProblems()
  const { people, skipped } = readPeople({ columns, rows }, guessColumns(columns, rows), typeReader([]), problems)
  return { people: people.map(({ fields }) => fields), skipped, problems: problems.all() }
}

it.each([
  ['Order Status', 'Canceled', 'Paid'],
  ['Attendee Status', 'Not Attending', 'Attending'],
  ['Status', 'canceled (paid fee)', 'pending'],
  ['Stato iscrizione', 'Annullata', 'Confermata'],
  ['Bestellstatus', 'Storniert', 'Bezahlt'],
  ['Status', 'refunded', 'approved'],
  ['Cancelled', 'yes', 'no'],
  ['Stato', 'Stornato', 'Pagato'],
])('a registration with %s “%s” adds nobody, and it is said which', (heading, gone, stands) => {
  const { people, skipped, problems } = read(`Name|${heading}`, `Anna Rossi|${gone}`, `Bo Li|${stands}`, 'Chiara Po')
  expect(people.map(({ name }) => name)).toEqual(['Bo Li', 'Chiara Po'])
  expect(skipped).toEqual([{ row: 1, name: 'Anna Rossi' }])
  expect(problems).toEqual([{ row: 1, column: heading, message: 'cancelled', value: gone }])
})

it('half of the names is told with how people would be called; both halves are not', () => {
  expect(read('Cognome|Città', 'Rossi|Torino').problems).toEqual([{ row: 0, column: 'Cognome', message: 'halfNames', value: 'Rossi' }])
  expect(read('First name|City', 'Anna|Turin').problems).toMatchObject([{ row: 0, message: 'halfNames', value: 'Anna' }])
  expect(read('Nome del partecipante|Cognome del partecipante', 'Anna|Rossi')).toMatchObject({
    people: [{ name: 'Anna Rossi' }],
    problems: [],
  })
})

it('a bare “Relatore” is a speaker, which is told, unless the list has hosts of tables', () => {
  const alone = read('Nome|Ruolo', 'Anna Rossi|Relatore', 'Bo Li|Partecipante')
  expect(alone.people[0]).toMatchObject({ role: 'speaker' })
  expect(alone.problems).toEqual([{ row: 1, column: 'Ruolo', message: 'roleTakenAs', value: 'Relatore' }])
  const atTables = read('Nome|Ruolo', 'Anna Rossi|Relatore', 'Bo Li|Conduttore')
  expect(atTables.people[0]).toMatchObject({ role: 'rapporteur' })
  expect(atTables.problems).toEqual([])
})

it('problems are shown by the lines of the file, also where they speak of another row', () => {
  const lines = [4, 5, 9]
  expect(inLines({ row: 3, column: 'Name', message: 'sameAsRow', value: '1' }, lines)).toMatchObject({ row: 9, value: '4' })
  expect(inLines({ row: 2, column: 'Role', message: 'roleUnknown', value: '1' }, lines)).toMatchObject({ row: 5, value: '1' })
  expect(inLines({ row: 0, column: '', message: 'macrosIgnored', value: '' }, lines)).toMatchObject({ row: 0 })
})
