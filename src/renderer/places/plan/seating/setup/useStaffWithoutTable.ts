import { useMemo } from 'react'
import type { Participant, Table } from '../../../../../shared/domain/records/records.ts'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'

export const STAFF = { host: 'hostId', rapporteur: 'rapporteurId' } as const
export type StaffRole = keyof typeof STAFF
export type StaffWithoutTable = { role: StaffRole; people: Participant[]; tables: Table[] }

/** Hosts and rapporteurs by role who have no table in this session, where tables lack one: they would be seated like guests. */
export function useStaffWithoutTable(): StaffWithoutTable[] {
  const { plan } = usePlan()
  const { tables, setup } = useSeating()
  return useMemo(() => {
    const placed = new Set(tables.flatMap(({ hostId, rapporteurId }) => [hostId, rapporteurId]))
    const isFree = ({ id, role }: Participant, wanted: StaffRole): boolean =>
      role === wanted && !placed.has(id) && !setup.leftOut.includes(id)
    return (['host', 'rapporteur'] as const)
      .map((role) => ({
        role,
        people: plan.participants.filter((person) => isFree(person, role)),
        tables: tables.filter((table) => table[STAFF[role]] === null),
      }))
      .filter(({ people, tables: without }) => people.length > 0 && without.length > 0)
  }, [plan.participants, tables, setup.leftOut])
}
