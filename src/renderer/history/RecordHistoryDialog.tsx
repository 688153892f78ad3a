import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../../shared/domain/records/records.ts'
import { api } from '../transport/api.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { useFieldWords } from './fieldWords.ts'
import styles from './history.module.css'

export type RecordHistoryDialogProps = {
  entity: Entity
  id: string
  /** What the record is called, for the heading. */
  name: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Every change of one record, newest first: when, by whom, which fields became what. */
export function RecordHistoryDialog({ entity, id, name, isOpen, onOpenChange }: RecordHistoryDialogProps) {
  const { t } = useTranslation('plan')
  return (
    <Dialog title={t('history.of', { name })} isOpen={isOpen} onOpenChange={onOpenChange}>
      {isOpen ? <Changes entity={entity} id={id} /> : null}
    </Dialog>
  )
}

function Changes({ entity, id }: { entity: Entity; id: string }) {
  const { t } = useTranslation(['plan', 'actions'])
  const words = useFieldWords()
  const history = useQuery(api.history.ofRecord.queryOptions({ input: { entity, id } }))
  if (!history.data) return <Spinner />
  return (
    <ol className={styles.changes}>
      {history.data.toReversed().map((change) => (
        <li key={change.changeId} className={styles.change}>
          <h3 className={styles.when}>
            <span className={styles.what}>{t([`actions:${change.label}`, 'plan:history.changed'], { count: 1 })}</span>
            <span className={styles.by}>{t('plan:history.by', { author: change.author, at: words.moment(change.at) })}</span>
          </h3>
          <dl className={styles.fields}>
            {Object.entries(change.fields)
              .filter(([field]) => words.isShown(field))
              .map(([field, value]) => (
                <div key={field} className={styles.pair} data-old={change.current.includes(field) ? undefined : ''}>
                  <dt>{words.field(field)}</dt>
                  <dd>{words.value(field, value)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
