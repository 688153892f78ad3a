import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { partWhenThere } from '../../../ui/partWhenThere.tsx'
import type { Selection } from '../list/useSelection.ts'
import type { ThemesData } from '../themes/useThemes.ts'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './BulkBar.module.css'
import { BulkTagDialog } from './BulkTagDialog.tsx'
import { MoveNotesDialog } from './MoveNotesDialog.tsx'

const PutIntoThemeDialog = partWhenThere(async () => (await import('../themes/pick/PutIntoThemeDialog.tsx')).PutIntoThemeDialog)

type Props = {
  shown: number
  total: number
  isSearching: boolean
  selection: Selection
  plan: WorkshopPlan
  data: ThemesData
  vocabulary: Vocabulary
  onRemove: (notes: Note[]) => void
}

/** How many notes are shown, how many chosen, and what can be done with all chosen ones at once. */
export function BulkBar({ shown, total, isSearching, selection, plan, data, vocabulary, onRemove }: Props) {
  const { t } = useTranslation('harvest')
  const [dialog, setDialog] = useState<'theme' | 'tag' | 'move' | null>(null)
  const chosen = selection.notes.length
  const isAll = chosen > 0 && chosen === shown
  const close = (): void => setDialog(null)
  return (
    <div className={styles.bar}>
      <Checkbox
        isSelected={isAll}
        isIndeterminate={chosen > 0 && !isAll}
        isDisabled={shown === 0}
        onChange={(isOn) => (isOn ? selection.selectAll() : selection.clear())}
      >
        <span className={styles.all}>{t('selectAll')}</span>
      </Checkbox>
      <p role="status" className={styles.count} data-busy={isSearching || undefined}>
        {chosen > 0
          ? t('selected', { count: chosen, shown })
          : shown === total
            ? t('shownAll', { count: shown })
            : t('shown', { count: shown, total })}
      </p>
      {chosen === 0 ? null : (
        <div role="group" aria-label={t('bulk.label')} className={styles.actions}>
          <Button size="small" onPress={() => setDialog('theme')}>
            {t('bulk.theme')}
          </Button>
          <Button size="small" onPress={() => setDialog('tag')}>
            {t('bulk.tag')}
          </Button>
          <Button size="small" onPress={() => setDialog('move')}>
            {t('bulk.move')}
          </Button>
          <Button size="small" variant="danger" onPress={() => onRemove(selection.notes)}>
            {t('bulk.remove')}
          </Button>
          <Button size="small" variant="quiet" onPress={selection.clear}>
            {t('bulk.clear')}
          </Button>
        </div>
      )}
      {dialog === 'theme' ? <PutIntoThemeDialog notes={selection.notes} data={data} onClose={close} /> : null}
      {dialog === 'tag' ? <BulkTagDialog notes={selection.notes} plan={plan} vocabulary={vocabulary} onClose={close} /> : null}
      {dialog === 'move' ? <MoveNotesDialog notes={selection.notes} plan={plan} vocabulary={vocabulary} onClose={close} /> : null}
    </div>
  )
}
