import { useMemo, useRef } from 'react'
import type { Participant } from '../../../../../shared/domain/records/records.ts'

/**
 * Holds the order and choice of a list still while values in it are edited, as a spreadsheet does: a row does not jump
 * away under the hands, nor leave because it fits the filter no more. `asked` names the sort and filter; when it
 * changes, or people come or go, the list is made anew.
 */
export function useStableOrder(
  people: readonly Participant[],
  asked: string,
  arrange: (people: readonly Participant[]) => readonly Participant[],
): readonly Participant[] {
  const held = useRef<{ asked: string; members: string; order: readonly string[] } | null>(null)
  const members = useMemo(() => people.map((person) => person.id).join(), [people])
  if (held.current === null || held.current.asked !== asked || held.current.members !== members)
    held.current = { asked, members, order: arrange(people).map((person) => person.id) }
  const { order } = held.current
  return useMemo(() => {
    const byId = new Map(people.map((person) => [person.id, person]))
    return order.flatMap((id) => byId.get(id) ?? [])
  }, [people, order])
}
