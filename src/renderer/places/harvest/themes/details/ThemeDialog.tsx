import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../../shared/contract/workshops.contract.ts'
import type { Theme } from '../../../../../shared/domain/records/records.ts'
import type { Evidence } from '../../../../../shared/domain/themes/evidence.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { useKeptFocus } from '../../useKeptFocus.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import type { ThemesData } from '../useThemes.ts'
import { EvidenceBlock } from './EvidenceBlock.tsx'
import { MergeTheme } from './MergeTheme.tsx'
import styles from './ThemeDialog.module.css'
import { ThemeFields } from './ThemeFields.tsx'
import { ThemeHistory } from './ThemeHistory.tsx'
import { ThemeNotes } from './ThemeNotes.tsx'
import { changedWords } from './themeWords.ts'
import { useThemeActions } from './useThemeActions.ts'
import type { ThemeWords } from './themeWords.ts'

type Props = {
  theme: Theme
  evidence: Evidence
  plan: WorkshopPlan
  data: ThemesData
  vocabulary: Vocabulary
  onShowNotes: (themeId: string) => void
  onClose: () => void
}

/** Everything about one theme: its words, what it rests on, its notes, and what may be done with it. */
export function ThemeDialog({ theme, evidence, plan, data, vocabulary, onShowNotes, onClose }: Props) {
  const { t } = useTranslation('themes')
  const [edited, setEdited] = useState<Partial<ThemeWords>>({})
  const { area, onFocus } = useKeptFocus<HTMLDivElement>()
  const { update, remove, merge, split, setReason } = useThemeActions(data.workshopId)
  const words = { label: theme.label, definition: theme.definition, colour: theme.colour, parentId: theme.parentId, ...edited }
  const changes = changedWords(theme, words)
  const isChanged = Object.keys(changes).length > 0
  const save = (): void => update.mutate({ id: theme.id, fields: changes, seen: theme.heads }, { onSuccess: () => setEdited({}) })
  return (
    <Dialog
      title={theme.label}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => {
        if (isOpen) return
        if (isChanged) save()
        onClose()
      }}
      footer={
        <>
          <Button variant="danger" onPress={() => remove.mutate({ id: theme.id }, { onSuccess: onClose })}>
            {t('details.remove')}
          </Button>
          <Button onPress={() => onShowNotes(theme.id)}>{t('details.showNotes')}</Button>
          <Button variant="primary" isDisabled={!isChanged} isPending={update.isPending} onPress={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div ref={area} className={styles.whole} onFocus={onFocus}>
        <div className={styles.top}>
          <ThemeFields words={words} tree={data.tree} themeId={theme.id} onChange={(change) => setEdited({ ...edited, ...change })} />
          <EvidenceBlock evidence={evidence} plan={plan} data={data} vocabulary={vocabulary} themeId={theme.id} />
        </div>
        <ThemeNotes
          theme={theme}
          plan={plan}
          data={data}
          vocabulary={vocabulary}
          onSplit={(label, noteIds) => split.mutate({ id: theme.id, label, noteIds })}
          onReason={(noteId, reason) => setReason.mutate({ themeId: theme.id, noteId, reason })}
        />
        <MergeTheme theme={theme} data={data} onMerge={(into) => merge.mutate({ ids: [theme.id], into }, { onSuccess: onClose })} />
        <ThemeHistory themeId={theme.id} />
      </div>
    </Dialog>
  )
}
