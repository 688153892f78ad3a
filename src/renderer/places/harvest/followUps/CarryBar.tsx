import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Table } from '../../../../shared/domain/records/records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './FollowUps.module.css'
import type { FollowUpRow } from './followUpRows.ts'

type Props = {
  tables: readonly Table[]
  vocabulary: Vocabulary
  rows: readonly FollowUpRow[]
  isCarrying: boolean
  onCarry: (tableId: string) => void
  onClear: () => void
}

/** Takes the chosen items along to a table of this workshop, where they wait to be decided. */
export function CarryBar({ tables, vocabulary, rows, isCarrying, onCarry, onClear }: Props) {
  const { t } = useTranslation('followUps')
  const [tableId, setTableId] = useState<string | null>(null)
  const chosen = tables.find(({ id }) => id === tableId) ?? tables[0]
  if (rows.length === 0) return null
  return (
    <div className={styles.carry} role="group" aria-label={t('carry.label')}>
      <p role="status">{t('carry.chosen', { count: rows.length })}</p>
      {chosen === undefined ? (
        <p>{t('carry.noTables')}</p>
      ) : (
        <>
          <Select
            label={t('carry.to')}
            hideLabel
            size="small"
            items={tables.map(({ id }) => ({ id, name: vocabulary.name('table', id) }))}
            value={chosen.id}
            onChange={setTableId}
          />
          <Button variant="primary" size="small" isPending={isCarrying} onPress={() => onCarry(chosen.id)}>
            {t('carry.do')}
          </Button>
        </>
      )}
      <Button variant="quiet" size="small" onPress={onClear}>
        {t('carry.clear')}
      </Button>
    </div>
  )
}
