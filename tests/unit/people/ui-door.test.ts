import { describe, expect, test } from 'vitest'
import { badgeIn, doorList, walkInOf } from '../../../src/renderer/places/plan/people/door/doorList.ts'
import type { DoorView } from '../../../src/renderer/places/plan/people/door/doorList.ts'
import { groupProblems } from '../../../src/renderer/places/plan/people/import/groupProblems.ts'
import { refusalOf } from '../../../src/renderer/places/plan/people/import/readFile.ts'
import { attendanceOf } from '../../../src/shared/domain/people/attendance.ts'
import { badgeCode, scannedText } from '../../../src/shared/domain/people/badgeCode.ts'
import { newAttendance, newParticipant } from '../../../src/shared/domain/records/defaults.ts'
import type { Participant } from '../../../src/shared/domain/records/records.ts'

const ids = ['0197a000-0000-7000-8000-00000000a001', '0197a000-0000-7000-8000-00000000b002', '0197a000-0000-7000-8000-00000000c003']
const person = (at: number, name: string, fields: Partial<Participant> = {}): Participant => ({
  ...newParticipant(name),
  id: ids[at]!,
  workshopId: 'w',
  heads: [],
  conflicts: [],
  ...fields,
})
const people = [
  person(0, 'Duarte Maresia', { organisation: 'Metro Lab' }),
  person(1, 'Marta Rossi', { organisation: 'Comune' }),
  person(2, 'Ada Li', { organisation: 'Marine Lab', walkIn: true }),
]
const attendance = [{ ...newAttendance(ids[2]!, 1), state: 'here' as const }]
const shown = (view: DoorView, typed: string) =>
  doorList(people, attendanceOf({ participants: people, attendance }, 1), view, typed, 'en').map((entry) => entry.person.name)

describe('the list at the door', () => {
  test('names that begin with what was typed come first, then parts of names, then the rest', () => {
    expect(shown('all', 'mar')).toEqual(['Marta Rossi', 'Duarte Maresia', 'Ada Li'])
    expect(shown('all', '')).toEqual(['Ada Li', 'Duarte Maresia', 'Marta Rossi'])
  })

  test('a view narrows, but whoever is typed is found in any view', () => {
    expect(shown('expected', '')).toEqual(['Duarte Maresia', 'Marta Rossi'])
    expect(shown('walkIns', '')).toEqual(['Ada Li'])
    expect(shown('here', 'rossi')).toEqual(['Marta Rossi'])
  })
})

test('of namesakes the one who is not here yet comes first, also where the other has the better name', () => {
  const twins = [person(0, 'Anna Rossi'), person(1, 'Anna Rossi'), person(2, 'Marianna Bo')]
  const of = (here: readonly number[], typed: string) => {
    const marks = here.map((at) => ({ ...newAttendance(ids[at]!, 1), state: 'here' as const }))
    return doorList(twins, attendanceOf({ participants: twins, attendance: marks }, 1), 'all', typed, 'en').map((entry) => entry.person.id)
  }
  expect(of([0], 'anna rossi')).toEqual([ids[1], ids[0]])
  expect(of([1], 'anna rossi')).toEqual([ids[0], ids[1]])
  expect(of([0], '')).toEqual([ids[0], ids[1], ids[2]])
})

describe('badges', () => {
  const [, marta] = people
  test('typed, scanned, and scanned with the keyboard of another country', () => {
    const texts = [
      badgeCode(ids[1]!),
      badgeCode(ids[1]!).toLowerCase(),
      scannedText(ids[1]!),
      scannedText(ids[1]!).replace(':', 'ç').replace('-', "'"),
    ]
    for (const text of texts) expect(badgeIn(people, text), text).toEqual({ person: marta })
  })

  test('a strange badge is known as one; a name is none', () => {
    expect(badgeIn(people, 'TAVOLATA:0000-0000')).toBe('unknown')
    expect(badgeIn(people, '0000-0000')).toBe('unknown')
    expect(badgeIn(people, 'Giovanni')).toBeNull()
    expect(badgeIn(people, 'Anna-Rosa')).toBeNull()
    expect(badgeIn(people, '')).toBeNull()
  })
})

test('a walk-in has a name, and an organisation after the first comma', () => {
  expect(walkInOf(' Zoe Neri , Comune di Asti, Ufficio clima')).toEqual({ name: 'Zoe Neri', organisation: 'Comune di Asti, Ufficio clima' })
  expect(walkInOf('  ')).toEqual({ name: '', organisation: '' })
})

test('a file is judged by its size before it is read', () => {
  expect(refusalOf({ size: 20 * 1024 * 1024 })).toBeNull()
  expect(refusalOf({ size: 20 * 1024 * 1024 + 1 })).toBe('tooLarge')
  expect(refusalOf({ size: 0 })).toBe('empty')
})

test('the same problem of many rows is one thing to look at', () => {
  const problem = (row: number, value: string) => ({ row, column: 'Role', message: 'roleUnknown', value })
  expect(groupProblems([problem(1, 'wizard'), problem(4, 'king'), problem(7, 'wizard')])).toEqual([
    { column: 'Role', message: 'roleUnknown', value: 'wizard', rows: [1, 7] },
    { column: 'Role', message: 'roleUnknown', value: 'king', rows: [4] },
  ])
})
