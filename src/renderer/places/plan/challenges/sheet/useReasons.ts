import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitySheet } from '../../../../../shared/contract/projects.contract.ts'
import type { ChallengeLists } from '../useChallengeLists.ts'

export type Answer = CitySheet['cities'][number]['notes'][number]
export type Reasons = (answer: Pick<Answer, 'shared' | 'codes' | 'themes'>) => string

/** Why a note is on the sheet, in words: what it shares with the challenge. */
export function useReasons(lists: ChallengeLists): Reasons {
  const { t } = useTranslation('challenges')
  return useCallback(
    ({ shared, codes, themes }) => {
      const names = new Map([...lists.challenges, ...lists.sectors].map(({ id, name }) => [id, name]))
      const parts = [
        codes.length > 0 ? t('sheet.codes', { codes: codes.map((code) => names.get(code) ?? code).join(', ') }) : '',
        themes.length > 0 ? t('sheet.themes', { count: themes.length, themes: themes.join(', ') }) : '',
        shared.length > 0 ? t('sheet.words', { words: shared.join(', ') }) : '',
      ]
      return parts.filter((part) => part !== '').join(' · ')
    },
    [lists, t],
  )
}
