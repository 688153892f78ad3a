import { useTranslation } from 'react-i18next'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { useUndoToast } from '../../useUndoToast.ts'

/** What can be done to a theme, each with a message that offers Undo. */
export const useThemeActions = (workshopId: string) => {
  const { t } = useTranslation('themes')
  const tell = useUndoToast(workshopId)
  const update = useAction(api.themes.update, { undoable: true, onDone: () => tell(t('done.saved'), 'theme.edit') })
  const remove = useAction(api.themes.remove, { undoable: true, onDone: () => tell(t('done.removed'), 'theme.remove') })
  const merge = useAction(api.themes.merge, { undoable: true, onDone: () => tell(t('done.merged'), 'theme.merge') })
  const split = useAction(api.themes.split, {
    undoable: true,
    onDone: (_output, { label }) => tell(t('done.split', { name: label }), 'theme.split'),
  })
  const create = useAction(api.themes.create, {
    undoable: true,
    onDone: (_output, { fields }) => tell(t('done.made', { name: fields.label }), 'theme.add'),
  })
  const setReason = useAction(api.themes.setReason, { undoable: true, onDone: () => tell(t('done.reason'), 'coding.edit') })
  return { update, remove, merge, split, create, setReason }
}
