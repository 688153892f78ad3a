import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../../history/offerUndo.ts'
import { toast } from '../../../ui/toast.ts'

/**
 * Tells what was done with Undo beside it. Only the last action can be taken back, so the offer goes away as soon as the
 * next action begins.
 */
export function useUndoOffer(workshopId: string): (message: string, label: string) => void {
  const { t } = useTranslation('plan')
  const queries = useQueryClient()
  const shown = useRef<Promise<number> | null>(null)
  const withdraw = useCallback(() => {
    void shown.current?.then((id) => toast.dismiss(id))
    shown.current = null
  }, [])
  useEffect(
    () =>
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'pending') withdraw()
      }),
    [queries, withdraw],
  )
  return useCallback(
    (message, label) => {
      withdraw()
      shown.current = offerUndo({ workshopId, label, message, actionLabel: t('undo') })
    },
    [t, withdraw, workshopId],
  )
}
