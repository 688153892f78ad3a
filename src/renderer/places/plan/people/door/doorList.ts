import type { AttendanceOfDay } from '../../../../../shared/domain/people/attendance.ts'
import { findByBadge } from '../../../../../shared/domain/people/badgeCode.ts'
import { CODE_PREFIX } from '../../../../../shared/domain/people/codeOnPaper.ts'
import { foldText } from '../../../../../shared/domain/people/foldText.ts'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import { findPeople, inWords } from '../findPeople.ts'

export const DOOR_VIEWS = ['all', 'expected', 'here', 'late', 'absent', 'left', 'walkIns'] as const
export type DoorView = (typeof DOOR_VIEWS)[number]
export type DoorEntry = { person: Participant; attendance: AttendanceOfDay }

/**
 * Who stands in the list at the door: those of the view, by name. While somebody types everybody is searched, whatever
 * the view; who is not here yet comes first, since Enter is about them, and then names that begin with what was typed.
 */
export function doorList(
  people: readonly Participant[],
  states: ReadonlyMap<string, AttendanceOfDay>,
  view: DoorView,
  typed: string,
  language: string,
): DoorEntry[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' })
  const wanted = foldText(typed)
  const rank = ({ name }: Participant): number => {
    if (wanted === '' || foldText(name).startsWith(wanted)) return 0
    const [word = ''] = wanted.split(/\s+/)
    return foldText(name)
      .split(/[\s-]+/)
      .some((part) => part.startsWith(word))
      ? 1
      : 2
  }
  return findPeople(people, typed, inWords(language))
    .flatMap((person) => {
      const attendance = states.get(person.id)
      return attendance && (wanted !== '' || isIn(view, person, attendance)) ? [{ person, attendance, rank: rank(person) }] : []
    })
    .toSorted(
      (a, b) =>
        (wanted === '' ? 0 : answered(a.attendance) - answered(b.attendance)) || a.rank - b.rank || compare(a.person.name, b.person.name),
    )
    .map(({ person, attendance }) => ({ person, attendance }))
}

const answered = ({ state }: AttendanceOfDay): number => (state === 'here' ? 2 : state === 'left' ? 1 : 0)

const isIn = (view: DoorView, { walkIn }: Participant, { state }: AttendanceOfDay): boolean =>
  view === 'all' || (view === 'walkIns' ? walkIn && (state === 'here' || state === 'left') : state === view)

const PREFIX = bareCode(CODE_PREFIX)

/** Letters and digits only: on a keyboard of another country a scanner's colon and dash come out as other signs. */
function bareCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** What a typed or scanned line says about a badge: whose it is, that it is nobody's, or that it is no badge at all. */
export function badgeIn<P extends { id: string }>(people: readonly P[], typed: string): { person: P } | 'unknown' | null {
  const bare = bareCode(typed)
  const isScan = bare.startsWith(PREFIX)
  const code = isScan ? bare.slice(PREFIX.length) : bare
  const person = findByBadge(people, code)
  if (person) return { person }
  // A figure tells a typed code from names such as Anna-Rosa.
  return isScan || /^(?=.*\d)[0-9a-z]{4}-[0-9a-z]{4}$/i.test(typed.trim()) ? 'unknown' : null
}

/** "Name, organisation" as a person who was on no list. */
export function walkInOf(typed: string): { name: string; organisation: string } {
  const [name = '', ...rest] = typed.split(/[,;]/)
  return { name: name.trim().slice(0, 200), organisation: rest.join(',').trim().slice(0, 300) }
}
