import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../transport/api.ts'

export type Offer = { name: string; title: string; about: string }

/** Templates and samples that ship with the app, in the language of the page. */
export function useOffers(): { templates: readonly Offer[]; samples: readonly Offer[]; language: 'en' | 'it' } {
  const { i18n } = useTranslation()
  const language = i18n.language === 'it' ? 'it' : 'en'
  const { data } = useQuery(api.workshops.offers.queryOptions({ input: { language } }))
  return { templates: data?.templates ?? [], samples: data?.samples ?? [], language }
}
