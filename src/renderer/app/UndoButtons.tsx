import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import { RedoIcon, UndoIcon } from '../ui/icons.tsx'
import { shortcut } from './shortcuts.ts'
import { useUndo } from './useUndo.ts'

/** Undo and redo, with what they would do as name and tooltip. */
export function UndoButtons({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('app')
  const { undoes, redoes, undo, redo, isBusy } = useUndo(workshopId)
  const undoName = undoes === null ? t('undo.nothing') : t('undo.what', { what: undoes })
  const redoName = redoes === null ? t('redo.nothing') : t('redo.what', { what: redoes })
  return (
    <>
      <IconButton
        label={undoName}
        hint={`${undoName} · ${shortcut('undo')}`}
        size="small"
        isDisabled={undoes === null || isBusy}
        onPress={undo}
      >
        <UndoIcon />
      </IconButton>
      <IconButton
        label={redoName}
        hint={`${redoName} · ${shortcut('redo')}`}
        size="small"
        isDisabled={redoes === null || isBusy}
        onPress={redo}
      >
        <RedoIcon />
      </IconButton>
    </>
  )
}
