import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../shared/domain/records/records.ts'
import { dotsGiven, markOf, mostOnItem, saysNothing, withMark } from '../../shared/domain/votes/marks.ts'
import type { Mark } from '../../shared/domain/votes/marks.ts'
import { ApprovalChoice } from './ApprovalChoice.tsx'
import { DotsChoice } from './DotsChoice.tsx'
import { ScoresChoice } from './ScoresChoice.tsx'
import styles from './votes.module.css'

type VoteSheetProps = { ballot: Ballot; marks: readonly Mark[]; onChange: (marks: Mark[]) => void }

/** The items of a ballot with what may be said about each. */
export function VoteSheet({ ballot, marks, onChange }: VoteSheetProps) {
  const { t } = useTranslation('votes')
  const { method, items } = ballot
  const left = ballot.dots - dotsGiven(marks)
  const change = (item: string) => (next: Partial<Mark>) => onChange(withMark(marks, item, next))
  return (
    <>
      <p className={styles.quiet}>
        {t(`table.how.${method}`, { count: ballot.dots })}{' '}
        {method === 'dots' && mostOnItem(ballot) < ballot.dots ? t('table.atMost', { count: mostOnItem(ballot) }) : null}
      </p>
      <p className={styles.left} role="status">
        {method === 'dots'
          ? t('table.dotsLeft', { count: left })
          : t('table.answered', { given: marks.filter((mark) => !saysNothing(mark)).length, items: items.length })}
      </p>
      <ol className={styles.items}>
        {items.map(({ id, text }) => {
          const props = { text, mark: markOf(marks, id), onChange: change(id) }
          return (
            <li key={id} className={styles.item}>
              {method === 'dots' ? (
                <DotsChoice {...props} most={mostOnItem(ballot)} left={left} />
              ) : method === 'scores' ? (
                <ScoresChoice {...props} />
              ) : (
                <ApprovalChoice {...props} />
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
