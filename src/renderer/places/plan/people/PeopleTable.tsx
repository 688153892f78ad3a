import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../shared/domain/records/records.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { usePlan } from '../saving/planContext.ts'
import styles from './PeopleTable.module.css'
import { PersonEditor } from './PersonEditor.tsx'
import { PersonRow } from './PersonRow.tsx'
import { usePeopleWords } from './usePeopleWords.ts'

/** Longer lists draw only the rows in view. */
const DRAW_ALL_UP_TO = 200
const COLUMNS = ['name', 'organisation', 'type', 'place', 'role'] as const

/** The list of people; one row at a time opens for editing. */
export function PeopleTable({ people }: { people: readonly Participant[] }) {
  const { t } = useTranslation('plan')
  const { offerUndo } = usePlan()
  const words = usePeopleWords()
  const [openId, setOpenId] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const isLong = people.length > DRAW_ALL_UP_TO
  const remove = useAction(api.participants.remove, {
    undoable: true,
    onDone: (_, { ids }) => {
      const [id] = ids
      const name = people.find((person) => person.id === id)?.name ?? ''
      offerUndo(t('people.removed', { name }), 'participant.remove')
    },
  })
  const rows = useVirtualizer({
    count: people.length,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => 54,
    overscan: 12,
    getItemKey: (index) => people[index]?.id ?? index,
  })
  const drawn = isLong ? rows.getVirtualItems().map((item) => item.index) : people.map((_, index) => index)
  const before = isLong ? (rows.getVirtualItems()[0]?.start ?? 0) : 0
  const after = isLong ? rows.getTotalSize() - (rows.getVirtualItems().at(-1)?.end ?? 0) : 0
  return (
    <div ref={scroller} className={styles.scroller} data-long={isLong ? '' : undefined}>
      <div role="table" aria-label={t('people.list')} aria-rowcount={people.length + 1} className={styles.table}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={styles.header}>
            {COLUMNS.map((column) => (
              <span key={column} role="columnheader">
                {t(`people.column.${column}`)}
              </span>
            ))}
            <span role="columnheader" aria-label={t('people.column.actions')} />
          </div>
        </div>
        <div role="rowgroup">
          {before > 0 ? <div role="presentation" style={{ height: before }} /> : null}
          {drawn.map((index) => {
            const person = people[index]
            if (!person) return null
            const frame = { index, measure: isLong ? rows.measureElement : undefined }
            return person.id === openId ? (
              <PersonEditor key={person.id} person={person} words={words} onClose={() => setOpenId(null)} {...frame} />
            ) : (
              <PersonRow
                key={person.id}
                person={person}
                words={words}
                onEdit={() => setOpenId(person.id)}
                onRemove={() => remove.mutate({ ids: [person.id] })}
                {...frame}
              />
            )
          })}
          {after > 0 ? <div role="presentation" style={{ height: after }} /> : null}
        </div>
      </div>
    </div>
  )
}
