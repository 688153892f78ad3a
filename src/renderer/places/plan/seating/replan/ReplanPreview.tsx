import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleIn, planDifferences } from '../../../../../shared/domain/seating/board/planDifferences.ts'
import { regionOf } from '../../../../i18n/region.ts'
import { Button } from '../../../../ui/Button.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useSeating } from '../seatingContext.ts'
import { useSolving } from '../solve/solvingContext.ts'
import type { Found } from '../solve/solvingContext.ts'
import { ChangeList } from './ChangeList.tsx'
import styles from './ReplanPanel.module.css'
import type { Door } from './useDoor.ts'

/** Exactly who moves, before anything holds. */
export function ReplanPreview({ found, door }: { found: Found; door: Door }) {
  const { t, i18n } = useTranslation('seating')
  const { told, newest, problem } = useSeating()
  const { asked, keep, cancel } = useSolving()
  const base = told ?? newest
  const changes = base ? planDifferences(base, found.plan, asked?.played ?? problem.played) : null
  const because = (['absent', 'late', 'left'] as const)
    .filter((state) => door.counts[state] > 0)
    .map((state) => t(`replan.count.${state}`, { count: door.counts[state] }))
  if (door.counts.walkIns > 0) because.push(t('replan.count.walkIns', { count: door.counts.walkIns }))
  const [reason, setReason] = useState(new Intl.ListFormat(regionOf(i18n.language)).format(because))
  if (!changes) return null
  const share = changes.before === 0 ? 100 : Math.floor((changes.stand / changes.before) * 100)
  return (
    <div className={styles.preview}>
      <p className={styles.sum} role="status">
        {t('replan.stand', { stand: changes.stand, before: changes.before, percent: share })}{' '}
        {t('replan.moving', { count: peopleIn(changes.moved).length })}
      </p>
      <div className={styles.lists}>
        <ChangeList title={t('replan.moved')} differences={changes.moved} />
        <ChangeList title={t('replan.added')} differences={changes.added} />
        <ChangeList title={t('replan.dropped')} differences={changes.dropped} />
      </div>
      <TextField label={t('replan.reason')} value={reason} onChange={setReason} maxLength={300} className={styles.reason ?? ''} />
      <footer className={styles.foot}>
        <Button variant="primary" onPress={() => keep(reason.trim())}>
          {t('replan.use')}
        </Button>
        <Button onPress={cancel}>{t('replan.other')}</Button>
      </footer>
    </div>
  )
}
