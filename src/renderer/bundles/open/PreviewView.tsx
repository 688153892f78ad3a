import { useTranslation } from 'react-i18next'
import type { BundlePreview } from '../../../shared/contract/bundles.contract.ts'
import { useMoment } from '../../app/useMoment.ts'
import { useReasonWords } from '../useReasonWords.ts'
import { Counts } from './Counts.tsx'
import styles from './open.module.css'
import { useRecordCounts } from './useRecordCounts.ts'

type Props = { preview: BundlePreview; fileName: string }

/** What a bundle would bring: from when, how much is new, what contradicts, what stays outside and why. */
export function PreviewView({ preview, fileName }: Props) {
  const { t } = useTranslation('bundles')
  const moment = useMoment()
  const reason = useReasonWords()
  const records = useRecordCounts(preview.records)
  const { isHere, table, title, madeAt, conflicts, erased, photos, forked, reasons } = preview
  return (
    <section className={styles.preview} aria-labelledby="bundle-title">
      <div>
        <h3 id="bundle-title" className={styles.title}>
          {title}
        </h3>
        <p className={styles.quiet}>
          {t(table === null ? 'preview.whole' : 'preview.table', { at: moment(madeAt) })} · {fileName}
        </p>
        <p>{t(preview.new === 0 ? 'preview.nothingNew' : isHere ? 'preview.isHere' : 'preview.isNew')}</p>
      </div>
      <Counts counts={preview} />
      {records.length > 0 ? (
        <p>
          <span className={styles.quiet}>{t('preview.records')}</span> {records.join(', ')}
        </p>
      ) : null}
      <ul className={styles.notices}>
        {photos > 0 ? <li>{t('preview.photos', { count: photos })}</li> : null}
        {conflicts > 0 ? <li>{t('preview.conflictsAbout', { count: conflicts })}</li> : null}
        {erased > 0 ? <li>{t('preview.erased', { count: erased })}</li> : null}
        {forked > 0 ? <li>{t('preview.forked', { count: forked })}</li> : null}
        {reasons.map(({ reason: why, count }) => (
          <li key={why}>{t('preview.refusedFor', { count, why: reason(why) })}</li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('preview.noUndo')}</p>
    </section>
  )
}
