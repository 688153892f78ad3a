import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { harvestPath } from '../filter/harvestQuery.ts'
import styles from './Analyses.module.css'
import type { Missing } from './missingData.ts'

type Props = { workshopId: string; missing: readonly Missing[]; leftOut: readonly string[] }

/** Which pictures are not there, why, and where to add what they need. */
export function WhatIsMissing({ workshopId, missing, leftOut }: Props) {
  const { t } = useTranslation('figures')
  if (missing.length === 0 && leftOut.length === 0) return null
  const where = (one: Missing): string =>
    one === 'scores' ? `/w/${workshopId}/room` : harvestPath(workshopId, one === 'theme' ? { view: 'themes' } : {})
  return (
    <section className={styles.missing} aria-labelledby="figures-missing">
      <h3 id="figures-missing" className={styles.heading}>
        {t('missing.title')}
      </h3>
      <ul>
        {missing.map((one) => (
          <li key={one}>
            {t(`missing.${one}`)} <Link href={where(one)}>{t(`missing.where.${one}`)}</Link>
          </li>
        ))}
        {leftOut.length === 0 ? null : (
          <li>
            {t('missing.leftOut', { names: leftOut.join(', ') })} <Link href={`/w/${workshopId}/report`}>{t('missing.toReport')}</Link>
          </li>
        )}
      </ul>
    </section>
  )
}
