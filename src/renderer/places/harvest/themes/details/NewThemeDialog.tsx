import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { nextColour } from '../nextColour.ts'
import type { ThemesData } from '../useThemes.ts'
import { ThemeFields } from './ThemeFields.tsx'
import { useThemeActions } from './useThemeActions.ts'
import type { ThemeWords } from './themeWords.ts'

type Props = { data: ThemesData; parentId: string | null; onClose: () => void }

/** A theme without notes, to be filled. */
export function NewThemeDialog({ data, parentId, onClose }: Props) {
  const { t } = useTranslation('themes')
  const [words, setWords] = useState<ThemeWords>({ label: '', definition: '', colour: nextColour(data.tree.live.length), parentId })
  const { create } = useThemeActions(data.workshopId)
  const fields = { ...words, label: words.label.trim(), definition: words.definition.trim() }
  const save = (): void => {
    if (fields.label !== '') create.mutate({ workshopId: data.workshopId, fields }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('new.title')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isDisabled={fields.label === ''} isPending={create.isPending} onPress={save}>
            {t('new.make')}
          </Button>
        </>
      }
    >
      <ThemeFields words={words} tree={data.tree} themeId={null} autoFocus onChange={(change) => setWords({ ...words, ...change })} />
    </Dialog>
  )
}
