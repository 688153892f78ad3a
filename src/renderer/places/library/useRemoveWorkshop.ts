import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../history/offerUndo.ts'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { toast } from '../../ui/toast.ts'

/** Takes a workshop out of the library and offers to bring it back. */
export function useRemoveWorkshop(): (workshop: { id: string; title: string }) => void {
  const { t } = useTranslation('library')
  const remove = useAction(api.workshops.remove, { undoable: true })
  return ({ id, title }) =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          void offerUndo({
            workshopId: id,
            label: 'workshop.remove',
            message: t('remove.done', { title }),
            actionLabel: t('remove.undo'),
            onUndone: () => toast.show({ message: t('remove.undone'), tone: 'good' }),
          }),
      },
    )
}
