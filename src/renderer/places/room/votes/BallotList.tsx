import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../../../shared/domain/records/records.ts'
import styles from './VotesPanel.module.css'

/** The votes one below the other, with their state in words. */
export function BallotList({
  ballots,
  currentId,
  onChoose,
}: {
  ballots: readonly Ballot[]
  currentId: string
  onChoose: (id: string) => void
}) {
  const { t } = useTranslation('votes')
  return (
    <ul className={styles.list} aria-label={t('panel.list')}>
      {ballots.map((ballot) => (
        <li key={ballot.id}>
          <button type="button" aria-current={ballot.id === currentId} onClick={() => onChoose(ballot.id)}>
            <span className={styles.name}>{ballot.title}</span>
            <span className={styles.state} data-state={ballot.state}>
              {t(`state.${ballot.state}`)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
