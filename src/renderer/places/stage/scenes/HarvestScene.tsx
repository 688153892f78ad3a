import { useTranslation } from 'react-i18next'
import type { NoteKind } from '../../../../shared/domain/records/vocabulary.ts'
import { NOTE_KINDS } from '../../../../shared/domain/records/vocabulary.ts'
import { KindSign } from '../../../marks/KindSign.tsx'
import { FitText } from '../parts/FitText.tsx'
import { NewestNotes } from '../parts/NewestNotes.tsx'
import type { StageMoment } from '../stageMoment.ts'
import styles from './HarvestScene.module.css'

/** Kinds in large numbers; the others are in the sum. */
const MOST = 5

/** What the room has brought together, in numbers. */
export function HarvestScene({ moment }: { moment: StageMoment }) {
  const { t } = useTranslation(['stage', 'terms'])
  const { view } = moment
  const counted = NOTE_KINDS.map((kind): { kind: NoteKind; notes: number } => ({ kind, notes: view.totals[kind] ?? 0 }))
  const kinds = counted.filter(({ notes }) => notes > 0).toSorted((a, b) => b.notes - a.notes)
  const total = kinds.reduce((sum, { notes }) => sum + notes, 0)
  return (
    <div className={styles.scene}>
      <div className={styles.head}>
        <FitText as="h1" text={view.workshopTitle} most={4.4} least={2.6} />
      </div>
      <div>
        <p className={styles.total}>{total === 0 ? t('harvest.none') : t('harvest.total', { count: total })}</p>
        <ul className={styles.kinds}>
          {kinds.slice(0, MOST).map(({ kind, notes }) => (
            <li key={kind} className={styles.kind} data-kind={kind}>
              <span className={styles.number}>{notes}</span>
              <span className={styles.word}>
                <KindSign kind={kind} /> {notes === 1 ? t(`terms:kind.${kind}`) : t(`terms:kinds.${kind}`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.foot}>
        <NewestNotes notes={view.newest} />
        {view.next ? (
          <p className={styles.next}>
            {t('next.session', { title: view.next.title || t(`terms:method.${view.next.method as 'plenary'}`), time: view.next.start })}
          </p>
        ) : null}
      </div>
    </div>
  )
}
