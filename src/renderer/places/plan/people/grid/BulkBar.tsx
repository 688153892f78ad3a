import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import type { GridField } from '../fields.ts'
import type { PeopleWords } from '../usePeopleWords.ts'
import styles from './BulkBar.module.css'
import { SetFieldDialog } from './SetFieldDialog.tsx'
import type { RowSelection } from './useRowSelection.ts'

type Props = {
  shown: number
  total: number
  selection: RowSelection
  words: PeopleWords
  onSet: (ids: readonly string[], field: GridField, line: string) => void
  onRemove: (ids: readonly string[]) => void
}

/** How many people are shown and chosen, and what can be done with all chosen ones at once. */
export function BulkBar({ shown, total, selection, words, onSet, onRemove }: Props) {
  const { t } = useTranslation('people')
  const [isSetting, setSetting] = useState(false)
  const chosen = selection.ids.length
  const isNarrowed = shown < total
  return (
    <div className={styles.bar} data-chosen={chosen > 0 ? '' : undefined}>
      <p role="status" className={styles.count}>
        {chosen > 0 ? t('bulk.chosen', { count: chosen, shown }) : isNarrowed ? t('found', { count: shown }) : null}
      </p>
      {chosen === 0 ? null : (
        <div role="group" aria-label={t('bulk.group')} className={styles.actions}>
          <Button size="small" onPress={() => setSetting(true)}>
            {t('bulk.set')}
          </Button>
          <Button size="small" variant="danger" onPress={() => onRemove(selection.ids)}>
            {t('bulk.remove')}
          </Button>
          <Button size="small" variant="quiet" onPress={selection.clear}>
            {t('bulk.clear')}
          </Button>
        </div>
      )}
      {isSetting ? (
        <SetFieldDialog
          count={chosen}
          words={words}
          onClose={() => setSetting(false)}
          onSet={(field, line) => {
            onSet(selection.ids, field, line)
            setSetting(false)
          }}
        />
      ) : null}
    </div>
  )
}
