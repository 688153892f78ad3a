import { useTranslation } from 'react-i18next'
import { useAge } from '../useAge.ts'
import styles from './TableCard.module.css'
import type { TableStanding } from './standing.ts'

/** A note older than this is no sign of life. */
const FRESH_MS = 60 * 60_000

/** One sentence on how a table is doing, the most pressing one; in colour, sign and word. */
export function StandingWords({ standing, now }: { standing: TableStanding; now: number }) {
  const { t, i18n } = useTranslation(['room', 'terms'])
  const age = useAge()
  const { silentMinutes, missing, waiting, lastNoteAt } = standing
  const missed = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    missing.map((kind) => t(`terms:kind.${kind}`).toLocaleLowerCase(i18n.language)),
  )
  const worries = [
    waiting > 0 && t('coverage.waiting', { count: waiting }),
    silentMinutes !== null && t('coverage.silent', { count: silentMinutes }),
    missing.length > 0 && t('coverage.missing', { kinds: missed }),
  ].filter((words) => words !== false)
  const words =
    worries.length > 0
      ? worries.join(', ')
      : lastNoteAt === null
        ? t('coverage.noneYet')
        : t('coverage.last', { age: age(now - lastNoteAt) })
  return (
    <p
      className={styles.standing}
      data-tone={worries.length > 0 ? 'warn' : lastNoteAt !== null && now - lastNoteAt < FRESH_MS ? 'good' : 'plain'}
    >
      {words}
    </p>
  )
}
