import { useTranslation } from 'react-i18next'
import type { Digest, Table } from '../../../../shared/domain/records/records.ts'
import { useTableName } from '../useTableName.ts'
import styles from './DigestsDialog.module.css'

/** What one table hands over from a round, or that it is missing. */
export function DigestOfTable({ table, digest }: { table: Table; digest: Digest | null }) {
  const { t } = useTranslation(['room', 'terms'])
  const nameOf = useTableName()
  return (
    <li data-missing={digest === null ? '' : undefined}>
      <p className={styles.table}>
        <strong>{nameOf(table.id)}</strong>
        <span>{digest === null ? t('digests.missing') : t(`terms:readBack.${digest.readBack}`)}</span>
      </p>
      {digest ? (
        <div className={styles.words}>
          <p className={styles.headline}>{digest.headline}</p>
          {digest.points.length > 0 ? (
            <ul>
              {digest.points.map((point, index) => (
                <li key={`${index} ${point}`}>{point}</li>
              ))}
            </ul>
          ) : null}
          {digest.disagreement ? <p>{t('digests.disagreement', { text: digest.disagreement })}</p> : null}
        </div>
      ) : null}
    </li>
  )
}
