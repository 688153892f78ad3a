import { useTranslation } from 'react-i18next'
import type { NoteKind } from '../../../../shared/domain/records/vocabulary.ts'
import { useMoment } from '../../../app/useMoment.ts'
import { useAge } from '../useAge.ts'
import styles from './TableCard.module.css'
import type { TableStanding } from './standing.ts'

/** A note older than this is no sign of life. */
const FRESH_MS = 60 * 60_000

/** One sentence on how a table is doing, the most pressing one; in colour, sign and word. */
export function StandingWords({ standing, now }: { standing: TableStanding; now: number }) {
  const { t, i18n } = useTranslation(['room', 'terms'])
  const age = useAge()
  const moment = useMoment()
  const { silentMinutes, missing, notYet, waiting, awaySince, lastNoteAt } = standing
  const none = (kinds: readonly NoteKind[]): string | false =>
    kinds.length > 0 &&
    t('coverage.missing', {
      kinds: new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(
        kinds.map((kind) => t(`terms:kind.${kind}`).toLocaleLowerCase(i18n.language)),
      ),
    })
  const worries = [
    waiting > 0 && t('coverage.waiting', { count: waiting }),
    silentMinutes !== null && t('coverage.silent', { count: silentMinutes }),
    awaySince !== null && t('coverage.away', { at: moment(new Date(awaySince).toISOString()) }),
    none(missing),
  ].filter((words) => words !== false)
  const news = lastNoteAt === null ? t('coverage.noneYet') : t('coverage.last', { age: age(now - lastNoteAt) })
  // Without any note, that is enough to say; and a kind is told once.
  const hint = lastNoteAt !== null && missing.length === 0 && none(notYet)
  const words = [...(worries.length > 0 ? worries : [news]), hint].filter((part) => part !== false).join(', ')
  return (
    <p
      className={styles.standing}
      data-tone={worries.length > 0 ? 'warn' : lastNoteAt !== null && now - lastNoteAt < FRESH_MS ? 'good' : 'plain'}
    >
      {words}
    </p>
  )
}
