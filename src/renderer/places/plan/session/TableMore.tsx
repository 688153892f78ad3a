import { useTranslation } from 'react-i18next'
import type { Participant, Table } from '../../../../shared/domain/records/records.ts'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { AutoTextField } from '../saving/AutoTextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import styles from './TableMore.module.css'

/** A table's own question, who hosts it, who takes the notes, and its number. */
export function TableMore({ table, question }: { table: Table; question: string }) {
  const { t } = useTranslation('plan')
  const { plan, queue } = usePlan()
  const person = (field: 'hostId' | 'rapporteurId', role: Participant['role']) => (
    <Select
      label={t(`tables.${field}`)}
      items={choices(plan.participants, role)}
      value={table[field]}
      emptyName={t('tables.nobody')}
      onChange={(id: string | null) => queue.edit('table', table.id, { [field]: id }, 'now')}
    />
  )
  return (
    <div className={styles.more}>
      <AutoTextField
        entity="table"
        record={table}
        field="question"
        stored={table.question}
        label={t('tables.question')}
        placeholder={question || undefined}
        description={t('tables.questionAbout')}
        multiline
        rows={2}
        maxLength={1000}
      />
      <div className={styles.pair}>
        {person('hostId', 'host')}
        {person('rapporteurId', 'rapporteur')}
        <NumberField
          label={t('tables.number')}
          value={table.number}
          minValue={1}
          maxValue={999}
          onChange={(number) => queue.edit('table', table.id, { number: number ?? 1 }, 'stepping')}
          onBlur={() => queue.flush('table', table.id)}
        />
      </div>
      {plan.participants.length === 0 ? <p className={styles.about}>{t('tables.noPeople')}</p> : null}
    </div>
  )
}

/** Those with the role first, so that the likely name is near; everybody may be chosen. */
const choices = (people: readonly Participant[], role: Participant['role']) =>
  people
    .toSorted((a, b) => Number(b.role === role) - Number(a.role === role) || a.name.localeCompare(b.name))
    .map(({ id, name, organisation }) => ({ id, name: organisation ? `${name}, ${organisation}` : name }))
