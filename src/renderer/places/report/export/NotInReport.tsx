import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { api } from '../../../transport/api.ts'
import styles from './export.module.css'
import type { PhotoCount } from './photoCount.ts'

/** What of the workshop the report leaves out: votes that are still open, and photos that nobody agreed to. */
export function NotInReport({ workshopId, photos }: { workshopId: string; photos: PhotoCount }) {
  const { t } = useTranslation('reportPlace')
  const { data: ballots = [] } = useQuery(api.ballots.list.queryOptions({ input: { workshopId } }))
  const open = ballots.filter(({ state }) => state === 'open').length
  return (
    <div role="status" className={styles.leftOut}>
      {open > 0 ? (
        <p>
          {t('leftOut.openVotes', { count: open })} <Link href={`/w/${workshopId}/room`}>{t('leftOut.toRoom')}</Link>
        </p>
      ) : null}
      {photos.unclear > 0 ? <p>{t('photos.unclear', { count: photos.unclear })}</p> : null}
    </div>
  )
}
