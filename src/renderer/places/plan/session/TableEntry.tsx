import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Table } from '../../../../shared/domain/records/records.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ChevronDownIcon, ChevronUpIcon, MoreIcon } from '../../../ui/icons.tsx'
import { MenuButton } from '../../../ui/Menu.tsx'
import { AutoTextField } from '../saving/AutoTextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import styles from './TableEntry.module.css'
import { TableMore } from './TableMore.tsx'

type Props = { table: Table; before: Table | undefined; next: Table | undefined; question: string }

/** One table: number and topic at once; its own question, host and rapporteur when opened. */
export function TableEntry({ table, before, next, question }: Props) {
  const { t } = useTranslation('plan')
  const { plan, queue, offerUndo } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const name = t('tables.name', { number: table.number, title: table.title })
  const remove = useAction(api.agenda.removeTable, {
    undoable: true,
    onDone: () => offerUndo(t('tables.removed', { name }), 'table.remove'),
  })
  const swapWith = (other: Table | undefined) => {
    if (!other) return
    queue.edit('table', table.id, { number: other.number }, 'now')
    queue.edit('table', other.id, { number: table.number }, 'now')
  }
  const person = (id: string | null) => plan.participants.find((one) => one.id === id)?.name
  const staff = [
    table.hostId ? t('tables.hostIs', { name: person(table.hostId) ?? t('tables.gone') }) : null,
    table.rapporteurId ? t('tables.rapporteurIs', { name: person(table.rapporteurId) ?? t('tables.gone') }) : null,
  ].filter((part) => part !== null)
  return (
    <li className={styles.entry}>
      <span className={styles.number}>{table.number}</span>
      <AutoTextField
        entity="table"
        record={table}
        field="title"
        stored={table.title}
        label={t('tables.topicOf', { number: table.number })}
        hideLabel
        wraps
        inputClassName={styles.topic ?? ''}
        placeholder={t('tables.untitled')}
        maxLength={300}
      />
      <div className={styles.buttons}>
        <IconButton
          size="small"
          label={t(isOpen ? 'tables.close' : 'tables.open', { number: table.number })}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronUpIcon /> : <ChevronDownIcon />}
        </IconButton>
        <MenuButton
          size="small"
          icon={<MoreIcon />}
          label={t('tables.more', { number: table.number })}
          items={[
            { id: 'up', name: t('tables.up'), disabled: !before },
            { id: 'down', name: t('tables.down'), disabled: !next },
            { id: 'remove', name: t('tables.remove'), danger: true },
          ]}
          onAction={(action) => (action === 'remove' ? remove.mutate({ id: table.id }) : swapWith(action === 'up' ? before : next))}
        />
      </div>
      <div className={styles.rest}>
        {isOpen ? (
          <TableMore table={table} question={question} />
        ) : (
          <>
            {table.question ? <p className={styles.question}>{table.question}</p> : null}
            {staff.length > 0 ? <p className={styles.staff}>{staff.join(', ')}</p> : null}
          </>
        )}
        {(['question', 'number', 'hostId', 'rapporteurId'] as const)
          .filter((field) => table.conflicts.includes(field) && !(isOpen && field === 'question'))
          .map((field) => (
            <ConflictButton key={field} entity="table" id={table.id} field={field} />
          ))}
      </div>
    </li>
  )
}
