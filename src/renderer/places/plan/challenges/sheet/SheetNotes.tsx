import { Link } from 'wouter'
import { KindMark } from '../../../../marks/KindMark.tsx'
import { harvestPath } from '../../../harvest/filter/harvestQuery.ts'
import styles from './Sheet.module.css'
import type { Answer, Reasons } from './useReasons.ts'

type Props = { title: string; answers: readonly Answer[]; reasons: Reasons; isPaper: boolean }

/** Notes of one city on one side of the challenge, each with the reason why it is here. */
export function SheetNotes({ title, answers, reasons, isPaper }: Props) {
  return (
    <>
      <h5 className={styles.side}>{title}</h5>
      <ul className={styles.list}>
        {answers.map((answer) => (
          <li key={answer.id} className={styles.note}>
            <KindMark kind={answer.kind} />
            <p className={styles.text}>{answer.text}</p>
            <p className={styles.quiet}>
              {reasons(answer)}
              {' · '}
              {isPaper ? (
                answer.workshopTitle
              ) : (
                <Link href={harvestPath(answer.workshopId, { filter: { note: [answer.id] } })}>{answer.workshopTitle}</Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
