import { useTranslation } from 'react-i18next'
import { MAIN_KINDS } from '../../../../shared/domain/records/vocabulary.ts'
import { KindSign } from '../../../marks/KindSign.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import styles from './KindBars.module.css'
import { totalOf } from './standing.ts'
import type { KindCounts } from './standing.ts'

type Props = {
  inRound: KindCounts
  inAll: KindCounts
  /** The longest bar stands for this many notes. */
  most: number
}

/** Notes of the main kinds at one table: in this round as a bar and a number, in all as a thin line behind it. */
export function KindBars({ inRound, inAll, most }: Props) {
  const { t } = useTranslation(['room', 'terms'])
  const share = (count: number): string => `${Math.round((count / Math.max(1, most)) * 100)}%`
  const others = totalOf(inRound) - MAIN_KINDS.reduce((sum, kind) => sum + (inRound[kind] ?? 0), 0)
  return (
    <ul className={styles.bars}>
      {MAIN_KINDS.map((kind) => {
        const now = inRound[kind] ?? 0
        const all = inAll[kind] ?? 0
        return (
          <li key={kind} data-kind={kind} data-none={now === 0 ? '' : undefined}>
            <KindSign kind={kind} />
            <VisuallyHidden>{t('coverage.told', { kind: t(`terms:kinds.${kind}`), count: now, all })}</VisuallyHidden>
            <span className={styles.track} aria-hidden="true">
              {all > 0 ? <span className={styles.all} style={{ inlineSize: share(all) }} /> : null}
              {now > 0 ? <span className={styles.now} style={{ inlineSize: share(now) }} /> : null}
            </span>
            <span className={styles.count} aria-hidden="true">
              {now}
            </span>
          </li>
        )
      })}
      {others > 0 ? <li className={styles.others}>{t('coverage.others', { count: others })}</li> : null}
    </ul>
  )
}
