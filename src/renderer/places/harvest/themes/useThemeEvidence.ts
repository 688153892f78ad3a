import { useMemo } from 'react'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { evidenceOf, makeEvidencePlace } from '../../../../shared/domain/themes/evidence.ts'
import type { Evidence, EvidencePlace } from '../../../../shared/domain/themes/evidence.ts'
import { useSeatedTypes } from './useSeatedTypes.ts'
import type { ThemesData } from './useThemes.ts'

type TypesAt = (tableId: string, round: number) => readonly string[]

const makeEvidence = (plan: WorkshopPlan, data: ThemesData, typesAt: TypesAt): ((...themeIds: string[]) => Evidence) => {
  const { tables, sessions, participants, workshop } = plan
  const makePlace = (): EvidencePlace =>
    makeEvidencePlace({
      notes: [...data.noteOf.values()],
      tables,
      sessions,
      participants,
      cities: workshop.cities,
      duplicates: data.duplicates,
      typesAt,
    })
  let place: EvidencePlace | undefined
  const known = new Map<string, Evidence>()
  return (...themeIds) => {
    const key = themeIds.join(' ')
    const before = known.get(key)
    if (before) return before
    place ??= makePlace()
    const evidence = evidenceOf([...new Set(themeIds.flatMap((id) => data.allNotesOf(id)))], place)
    known.set(key, evidence)
    return evidence
  }
}

/** What stands behind a theme, or behind several taken together, parts included; worked out when first asked for. */
export const useThemeEvidence = (plan: WorkshopPlan, data: ThemesData): ((...themeIds: string[]) => Evidence) => {
  const typesAt = useSeatedTypes(plan)
  return useMemo(() => makeEvidence(plan, data, typesAt), [plan, data, typesAt])
}
