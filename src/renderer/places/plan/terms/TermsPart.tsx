import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TaxonomyId } from '../../../../shared/domain/taxonomy/taxonomyIds.ts'
import { api } from '../../../transport/api.ts'
import { Spinner } from '../../../ui/Spinner.tsx'
import { TermList } from './TermList.tsx'
import styles from './TermsPart.module.css'

/** The lists that notes and people draw from, in the order in which a rapporteur meets them. */
const USED: readonly TaxonomyId[] = ['challenges', 'priorities', 'co-benefits', 'levels', 'sectors', 'levers', 'stakeholder-types']

/** The words that notes are tagged with: shipped lists to trim and rename, and terms of one's own. */
export function TermsPart() {
  const { t } = useTranslation('plan')
  const taxonomies = useQuery(api.workshops.taxonomies.queryOptions())
  if (!taxonomies.data) return <Spinner />
  return (
    <div className={styles.part}>
      <p className={styles.about}>{t('terms.about')}</p>
      <div className={styles.lists}>
        {USED.flatMap((id) => taxonomies.data.find((file) => file.id === id) ?? []).map((file) => (
          <TermList key={file.id} file={file} />
        ))}
      </div>
    </div>
  )
}
