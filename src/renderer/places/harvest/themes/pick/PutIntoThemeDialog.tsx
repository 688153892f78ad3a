import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useCodeNotes } from '../useCodeNotes.ts'
import type { ThemesData } from '../useThemes.ts'
import type { ThemeChoice } from './findThemes.ts'
import { ThemeBox } from './ThemeBox.tsx'
import { ThemeChips } from './ThemeChips.tsx'
import { ThemeList } from './ThemeList.tsx'

type Props = { notes: readonly Note[]; data: ThemesData; onClose: () => void }

/** Puts notes into a theme, found by its name, chosen from the list or made here, with a reason. */
export function PutIntoThemeDialog({ notes, data, onClose }: Props) {
  const { t } = useTranslation('themes')
  const [choice, setChoice] = useState<ThemeChoice | null>(null)
  const [reason, setReason] = useState('')
  const { put } = useCodeNotes(data)
  const apply = (into: ThemeChoice | null): void => {
    if (into === null) return
    put(
      notes.map((note) => note.id),
      into,
      reason.trim(),
    )
    onClose()
  }
  return (
    <Dialog
      title={t('pick.title', { count: notes.length })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isDisabled={choice === null} onPress={() => apply(choice)}>
            {t('pick.apply', { count: notes.length })}
          </Button>
        </>
      }
    >
      <ThemeBox
        label={t('pick.label')}
        themes={data.tree.live}
        autoFocus
        isInline
        onChoose={(next, goesOn) => (goesOn ? apply(next) : setChoice(next))}
        onEmptyKey={(event) => {
          if (event.key !== 'Enter' || choice === null) return false
          apply(choice)
          return true
        }}
      />
      {choice === null ? (
        <ThemeList data={data} onChoose={setChoice} />
      ) : (
        <ThemeChips chosen={[choice]} tree={data.tree} label={t('pick.chosen')} onDrop={() => setChoice(null)} />
      )}
      <TextField label={t('reason.label')} description={t('reason.about')} value={reason} maxLength={500} onChange={setReason} />
    </Dialog>
  )
}
