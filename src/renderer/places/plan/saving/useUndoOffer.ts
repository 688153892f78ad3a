import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { toast } from '../../../ui/toast.ts'

/**
 * Tells what was done with Undo beside it. Undo takes back the last action, whatever it is, so the offer goes away as
 * soon as the next action begins: its words would no longer fit.
 */
export function useUndoOffer(workshopId: string): (message: string) => void {
  const { t } = useTranslation('plan')
  const queries = useQueryClient()
  const { mutate: undo } = useAction(api.history.undo, { undoable: true })
  const shown = useRef<number | null>(null)
  const withdraw = useCallback(() => {
    if (shown.current !== null) toast.dismiss(shown.current)
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
    (message) => {
      withdraw()
      shown.current = toast.show({ message, actionLabel: t('undo'), onAction: () => undo({ workshopId }) })
    },
    [t, undo, withdraw, workshopId],
  )
}
