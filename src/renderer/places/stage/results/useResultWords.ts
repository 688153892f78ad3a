import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageResults } from '../../../../shared/contract/stageResults.ts'
import type { Translate } from '../../../../shared/domain/report/reportModel.ts'
import type { AskedItems } from '../../../../shared/domain/votes/resultCharts.ts'

export type ResultWords = { ballot: AskedItems; t: Translate; language: string }

/** What pictures and tables of results need to speak: the items, the words around them, and the language. */
export function useResultWords({ items, threshold }: StageResults): ResultWords {
  const { i18n } = useTranslation(['stage', 'votes'])
  const { language } = i18n
  return useMemo(() => {
    const t: Translate = (key, params) => i18n.t(key, params ?? {})
    const withheld = i18n.t('stage:votes.withheld')
    return { ballot: { items: items.map(({ id, text }) => ({ id, text: text ?? withheld, noteId: null })), threshold }, t, language }
  }, [i18n, items, language, threshold])
}
