import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the window, which the facilitator looks for among others. */
export function useStageTitle(workshopTitle: string | undefined): void {
  const { t } = useTranslation('stage')
  useEffect(() => {
    if (workshopTitle === undefined) return
    const before = document.title
    document.title = t('windowTitle', { title: workshopTitle })
    return () => {
      document.title = before
    }
  }, [t, workshopTitle])
}
