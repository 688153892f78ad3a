import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../../shared/domain/votes/marks.ts'
import styles from './votes.module.css'

export type MarkChoiceProps = { text: string; mark: Mark; onChange: (next: Partial<Mark>) => void }

/** Beyond this many the dots are told as a number alone. */
const MOST_DRAWN = 6

/** One item with a button to take a dot and one to give it. They stay reachable when they have no effect. */
export function DotsChoice({ text, mark, most, left, onChange }: MarkChoiceProps & { most: number; left: number }) {
  const { t } = useTranslation('votes')
  const id = useId()
  const step = (by: 1 | -1, isPossible: boolean) => (
    <button
      type="button"
      className={styles.step}
      aria-label={t(by > 0 ? 'table.dotMore' : 'table.dotLess', { text })}
      aria-disabled={!isPossible}
      onClick={() => {
        if (isPossible) onChange({ dots: mark.dots + by })
      }}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" stroke="currentColor" strokeWidth="2.4">
        <path d={by > 0 ? 'M10 3v14M3 10h14' : 'M3 10h14'} />
      </svg>
    </button>
  )
  return (
    <div className={styles.dotsRow} role="group" aria-labelledby={id} data-chosen={mark.dots > 0 ? '' : undefined}>
      <span id={id} className={styles.text}>
        {text}
      </span>
      <span className={styles.steps}>
        {step(-1, mark.dots > 0)}
        <span className={styles.dots}>
          <span className={styles.count}>{mark.dots}</span>
          {most <= MOST_DRAWN ? <DotMarks given={mark.dots} most={most} /> : null}
        </span>
        {step(1, left > 0 && mark.dots < most)}
      </span>
    </div>
  )
}

function DotMarks({ given, most }: { given: number; most: number }) {
  return (
    <svg viewBox={`0 0 ${most * 10} 10`} width={most * 10} height="10" aria-hidden="true">
      {Array.from({ length: most }, (_, index) => (
        <circle key={index} cx={index * 10 + 5} cy="5" r="3.5" className={index < given ? styles.dotGiven : styles.dotFree} />
      ))}
    </svg>
  )
}
