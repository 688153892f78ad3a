import type { Ballot } from '../../../../shared/domain/records/records.ts'
import styles from './VotesPanel.module.css'

/** What is voted on, in order. */
export function BallotItems({ ballot }: { ballot: Ballot }) {
  return (
    <ol className={styles.items}>
      {ballot.items.map((item) => (
        <li key={item.id}>{item.text}</li>
      ))}
    </ol>
  )
}
