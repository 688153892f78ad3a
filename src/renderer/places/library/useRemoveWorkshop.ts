import { useTranslation } from 'react-i18next'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { toast } from '../../ui/toast.ts'

/** Takes a workshop out of the library and offers to bring it back. */
export function useRemoveWorkshop(): (workshop: { id: string; title: string }) => void {
  const { t } = useTranslation('library')
  const undo = useAction(api.history.undo, { onDone: () => toast.show({ message: t('remove.undone'), tone: 'good' }) })
  const remove = useAction(api.workshops.remove, { undoable: true })
  return ({ id, title }) =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          toast.show({
            message: t('remove.done', { title }),
            actionLabel: t('remove.undo'),
            onAction: () => undo.mutate({ workshopId: id }),
          }),
      },
    )
}
