import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { api } from '../../../transport/api.ts'
import styles from './export.module.css'

/** What of the workshop the report leaves out: votes that are still open, and the photos. */
export function NotInReport({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('reportPlace')
  const input = { workshopId }
  const { data: ballots = [] } = useQuery(api.ballots.list.queryOptions({ input }))
  const { data: photos = [] } = useQuery(api.photos.list.queryOptions({ input }))
  const open = ballots.filter(({ state }) => state === 'open').length
  return (
    <div role="status" className={styles.leftOut}>
      {open > 0 ? (
        <p>
          {t('leftOut.openVotes', { count: open })} <Link href={`/w/${workshopId}/room`}>{t('leftOut.toRoom')}</Link>
        </p>
      ) : null}
      {photos.length > 0 ? <p>{t('leftOut.photos', { count: photos.length })}</p> : null}
    </div>
  )
}
