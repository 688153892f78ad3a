import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../history/offerUndo.ts'

/** Shows what was done, with Undo beside it; `label` is what the host calls the action, such as `note.tag`. */
export const useUndoToast = (workshopId: string): ((message: string, label: string) => void) => {
  const { t } = useTranslation('harvest')
  return useCallback((message, label) => void offerUndo({ workshopId, label, message, actionLabel: t('undo') }), [t, workshopId])
}
