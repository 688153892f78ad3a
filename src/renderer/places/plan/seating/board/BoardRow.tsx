import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Board.module.css'
import { BoardTable } from './BoardTable.tsx'
import type { BoardRound } from './boardModel.ts'
import type { BoardWords } from './boardWords.ts'
import { Chip } from './Chip.tsx'

type Props = { round: BoardRound; words: BoardWords }

/** One round: its tables side by side, and the people who have no seat in it. */
export const BoardRow = memo(function BoardRow({ round, words }: Props) {
  const { t } = useTranslation('seating')
  return (
    <section className={styles.round} data-over={round.isOver ? '' : undefined} aria-label={t('round', { round: round.round })}>
      <h3 className={styles.roundName}>
        {t('round', { round: round.round })}
        {round.isOver ? <span className={styles.over}>{t('over')}</span> : null}
      </h3>
      <ul className={styles.cells}>
        {round.cells.map((cell) => (
          <BoardTable key={cell.table} cell={cell} round={round.round} isOver={round.isOver} words={words} />
        ))}
      </ul>
      {round.unseated.length > 0 ? (
        <div className={styles.unseated}>
          <h4 className={styles.unseatedTitle}>{t('unseated')}</h4>
          <ul className={styles.chips}>
            {round.unseated.map((person) => (
              <Chip
                key={person}
                seat={{ person, role: 'guest', mark: null, isLocked: false, isBroken: true, isGone: false }}
                round={round.round}
                words={words}
              />
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
})
