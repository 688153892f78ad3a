import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { useUndoToast } from '../useUndoToast.ts'

/** What can be said about notes that look alike, each with a message that offers Undo. */
export const useDuplicates = (workshopId: string) => {
  const { t } = useTranslation('duplicates')
  const tell = useUndoToast(workshopId)
  const join = useAction(api.duplicates.join, {
    undoable: true,
    onDone: (_output, { noteIds }) => tell(t('done.joined', { count: noteIds.length }), 'duplicate.join'),
  })
  const separate = useAction(api.duplicates.separate, {
    undoable: true,
    onDone: (_output, { noteIds }) => tell(t('done.separated', { count: noteIds.length }), 'duplicate.separate'),
  })
  const setLead = useAction(api.duplicates.setLead, { undoable: true, onDone: () => tell(t('done.lead'), 'duplicate.lead') })
  const leave = useAction(api.duplicates.leave, { undoable: true, onDone: () => tell(t('done.left'), 'duplicate.leave') })
  return { join, separate, setLead, leave }
}
