import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName } from '../../../../shared/domain/people/country.ts'
import { ATTENDANCE_STATES, PERSON_ROLES } from '../../../../shared/domain/records/vocabulary.ts'
import type { AttendanceState, PersonRole } from '../../../../shared/domain/records/vocabulary.ts'
import { mergeTerms, termLabel } from '../../../../shared/domain/taxonomy/terms.ts'
import { api } from '../../../transport/api.ts'
import { usePlan } from '../saving/planContext.ts'

export type PeopleWords = ReturnType<typeof usePeopleWords>

/** Stakeholder types, roles and attendance in the person's language, for choices and for reading pasted lists. */
export function usePeopleWords() {
  const { t, i18n } = useTranslation(['terms', 'people'])
  const { terms } = usePlan().plan
  const taxonomies = useQuery(api.workshops.taxonomies.queryOptions())
  const file = taxonomies.data?.find((one) => one.id === 'stakeholder-types')
  return useMemo(() => {
    const types = file ? mergeTerms(file, terms) : []
    const byCode = new Map(types.map((term) => [term.code, termLabel(term, i18n.language)]))
    const roles = PERSON_ROLES.map((id) => ({ id, name: t(`terms:role.${id}`) }))
    const states = ATTENDANCE_STATES.map((id) => ({ id, name: t(`people:state.${id}`) }))
    return {
      types,
      typeName: (code: string | null) => (code === null ? '' : (byCode.get(code) ?? code)),
      /** Hidden types stay in the list of somebody who has one. */
      typeChoices: (present: string | null) =>
        types.filter((term) => term.active || term.code === present).map(({ code }) => ({ id: code, name: byCode.get(code) ?? code })),
      /** A country as people read it, in their language. */
      countryName: (country: string) => countryName(country, i18n.language),
      roleName: (role: PersonRole) => roles.find((one) => one.id === role)?.name ?? role,
      roleChoices: roles,
      stateName: (state: AttendanceState) => states.find((one) => one.id === state)?.name ?? state,
      stateChoices: states,
    }
  }, [file, terms, t, i18n.language])
}
