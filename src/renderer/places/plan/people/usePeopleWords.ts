import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mergeTerms, termLabel } from '../../../../shared/domain/taxonomy/terms.ts'
import { PERSON_ROLES } from '../../../../shared/domain/records/vocabulary.ts'
import type { PersonRole } from '../../../../shared/domain/records/vocabulary.ts'
import { api } from '../../../transport/api.ts'
import { usePlan } from '../saving/planContext.ts'

/** Stakeholder types and roles in the person's language, for choices and for reading pasted lists. */
export function usePeopleWords() {
  const { t, i18n } = useTranslation('terms')
  const { plan } = usePlan()
  const taxonomies = useQuery(api.workshops.taxonomies.queryOptions())
  const file = taxonomies.data?.find((one) => one.id === 'stakeholder-types')
  const types = file ? mergeTerms(file, plan.terms) : []
  const named = (code: string | null) => {
    const term = types.find((one) => one.code === code)
    return code === null ? '' : term ? termLabel(term, i18n.language) : code
  }
  return {
    types,
    typeName: named,
    /** Hidden types stay in the list of somebody who has one. */
    typeChoices: (present: string | null) =>
      types.filter((term) => term.active || term.code === present).map((term) => ({ id: term.code, name: termLabel(term, i18n.language) })),
    roleName: (role: PersonRole) => t(`role.${role}`),
    roleChoices: PERSON_ROLES.map((id) => ({ id, name: t(`role.${id}`) })),
  }
}
