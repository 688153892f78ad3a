import { SCORED_ITEM } from '../../../../shared/domain/stage/resultPages.ts'
import { numberedItem } from '../../../../shared/domain/votes/resultCharts.ts'
import { scoreWords } from '../../../../shared/domain/votes/resultWords.ts'
import type { ScoresTally } from '../../../../shared/domain/votes/tallies.ts'
import styles from './results.module.css'
import type { ResultWords } from './useResultWords.ts'

const SIZE = 2.2
/** From here on lines are not broken, and an item is so many sizes of its letters tall. */
const [SMALL, TALL] = [1.6, 4.4]

/** All at once: as large as they fit. */
const sizeFor = (items: number, height: number): number => (items * SCORED_ITEM <= height ? SIZE : Math.min(SMALL, height / (TALL * items)))

type Props = { items: readonly ScoresTally[]; words: ResultWords; from: number; rows: number | null; height: number }

/** Items under the numbers by which the plot knows them, with the spread of their scores in words. */
export function ScoredItems({ items, words, from, rows, height }: Props) {
  const { ballot, t, language } = words
  const shown = rows === null ? items : items.slice(from, from + rows)
  const size = rows === null ? sizeFor(items.length, height) : SIZE
  return (
    <ul className={styles.items} style={{ fontSize: `calc(var(--u) * ${size})` }}>
      {shown.map(({ item, impact, effort }) => (
        <li key={item} className={styles.item}>
          <p className={styles.text}>{numberedItem(ballot, item, t)}</p>
          <p>{`${t('votes:axis.impact')}: ${scoreWords(impact, t, language, 'short')}`}</p>
          <p>{`${t('votes:axis.effort')}: ${scoreWords(effort, t, language, 'short')}`}</p>
        </li>
      ))}
    </ul>
  )
}
