import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSummary } from '../../../shared/contract/workshops.contract.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './WorkshopList.module.css'
import { WorkshopRow } from './WorkshopRow.tsx'

type Props = { label: string; workshops: readonly WorkshopSummary[]; atFirst: number; isOfProject?: boolean }

/** A list of workshops; a long one shows its first rows, and the rest on request. */
export function WorkshopRows({ label, workshops, atFirst, isOfProject = false }: Props) {
  const { t } = useTranslation('library')
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? workshops : workshops.slice(0, atFirst)
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {shown.map((workshop) => (
          <WorkshopRow key={workshop.id} workshop={workshop} isOfProject={isOfProject} />
        ))}
      </ul>
      {shown.length < workshops.length ? (
        <Button variant="quiet" size="small" className={styles.more!} onPress={() => setWhole(true)}>
          {t('showAll', { count: workshops.length })}
        </Button>
      ) : null}
    </>
  )
}
