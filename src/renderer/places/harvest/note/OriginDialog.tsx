import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { regionOf } from '../../../i18n/region.ts'
import { RecordHistoryDialog } from '../../../history/RecordHistoryDialog.tsx'
import { KindMark } from '../../../marks/KindMark.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './note.module.css'

type Props = { note: Note; plan: WorkshopPlan; vocabulary: Vocabulary; onClose: () => void }

/** Where a note comes from: session, table, question, round, time, and every change since. */
export function OriginDialog({ note, plan, vocabulary, onClose }: Props) {
  const { t, i18n } = useTranslation(['harvest', 'terms'])
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const session = plan.sessions.find((one) => one.id === note.sessionId)
  const table = plan.tables.find((one) => one.id === note.tableId)
  const question = table?.question || session?.question || ''
  const at = new Intl.DateTimeFormat(regionOf(i18n.language), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(note.notedAt))
  const rows = [
    { key: 'session', value: vocabulary.name('session', note.sessionId) },
    { key: 'table', value: vocabulary.name('table', note.tableId) },
    { key: 'question', value: question },
    {
      key: 'round',
      value: session === undefined ? String(note.round) : t('harvest:origin.roundOf', { number: note.round, total: session.rounds }),
    },
    { key: 'time', value: at },
    { key: 'source', value: t(`terms:source.${note.source}`) },
  ].filter(({ value }) => value !== '')
  return (
    <Dialog
      title={t('harvest:origin.title')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={() => setHistoryOpen(true)}>{t('harvest:origin.history')}</Button>
          <Button variant="primary" onPress={onClose}>
            {t('harvest:close')}
          </Button>
        </>
      }
    >
      <div className={styles.quote}>
        <KindMark kind={note.kind} />
        <p className={styles.words}>{note.text}</p>
      </div>
      <dl className={styles.origin}>
        {rows.map(({ key, value }) => (
          <div key={key} className={styles.pair}>
            <dt>{t(`harvest:origin.${key}`)}</dt>
            <dd>
              {key === 'table' && table ? (
                <Link href={`/w/${note.workshopId}/table/${table.id}`} onClick={onClose}>
                  {value}
                </Link>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      <RecordHistoryDialog
        entity="note"
        id={note.id}
        name={t('harvest:origin.thisNote')}
        isOpen={isHistoryOpen}
        onOpenChange={setHistoryOpen}
      />
    </Dialog>
  )
}
