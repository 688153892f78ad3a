import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { toast } from '../../ui/toast.ts'

/** Shows what was done, with Undo beside it. */
export const useUndoToast = (workshopId: string): ((message: string) => void) => {
  const { t } = useTranslation('harvest')
  const { mutate: undo } = useAction(api.history.undo, { undoable: true })
  return useCallback(
    (message) => void toast.show({ message, actionLabel: t('undo'), onAction: () => undo({ workshopId }) }),
    [t, undo, workshopId],
  )
}
