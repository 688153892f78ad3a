import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RefusedChange } from '../../../shared/contract/bundles.contract.ts'
import { useMoment } from '../../app/useMoment.ts'
import { saveExport } from '../../places/report/saveExport.ts'
import { api } from '../../transport/api.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { toast } from '../../ui/toast.ts'
import { useRecordName } from '../useRecordName.ts'
import { useReasonWords } from '../useReasonWords.ts'
import styles from './refused.module.css'

/** Changes that were kept aside instead of being taken in, of one workshop or of all: nothing that came goes without a word. */
export function RefusedDialog({ workshopId, onClose }: { workshopId: string | null; onClose: () => void }) {
  const { t } = useTranslation('bundles')
  const refused = useQuery(api.bundles.refused.queryOptions({ input: { workshopId } }))
  const save = async (rows: readonly RefusedChange[]): Promise<void> => {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    const name = await saveExport(t('refused.fileName'), 'application/x-ndjson', new TextEncoder().encode(text))
    if (name !== null) toast.show({ tone: 'good', message: t('refused.saved', { name }) })
  }
  const rows = refused.data
  return (
    <Dialog
      title={t('refused.title')}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          {rows && rows.length > 0 ? <Button onPress={() => void save(rows)}>{t('refused.save')}</Button> : null}
          <Button variant="primary" onPress={onClose}>
            {t('open.close')}
          </Button>
        </>
      }
    >
      <p>{t('refused.about')}</p>
      {rows === undefined ? <Spinner /> : null}
      {rows?.length === 0 ? <p>{t('refused.none')}</p> : null}
      <ul className={styles.list}>
        {rows?.map((row) => (
          <RefusedRow key={row.id} row={row} />
        ))}
      </ul>
    </Dialog>
  )
}

function RefusedRow({ row }: { row: RefusedChange }) {
  const { t } = useTranslation('bundles')
  const moment = useMoment()
  const reason = useReasonWords()
  const recordName = useRecordName()
  return (
    <li className={styles.row}>
      <strong>{reason(row.reason)}</strong>
      <span className={styles.text}>{row.text}</span>
      <span className={styles.quiet}>{t('refused.by', { what: recordName(row.entity), author: row.author, at: moment(row.at) })}</span>
    </li>
  )
}
