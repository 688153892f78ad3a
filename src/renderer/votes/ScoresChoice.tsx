import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'
import type { MarkChoiceProps } from './DotsChoice.tsx'
import styles from './votes.module.css'

const SCORES = ['1', '2', '3', '4', '5'] as const
const NO_VIEW = 'none'

/** Impact and effort of one item, 1 to 5 each, or no view. */
export function ScoresChoice({ text, mark, onChange }: MarkChoiceProps) {
  const { t } = useTranslation('votes')
  const id = useId()
  const items = [...SCORES.map((score) => ({ id: score as string, name: score })), { id: NO_VIEW, name: t('table.noView') }]
  return (
    <div className={styles.scores} role="group" aria-labelledby={id}>
      <span id={id} className={styles.text}>
        {text}
      </span>
      {(['impact', 'effort'] as const).map((axis) => (
        <ChoiceGroup
          key={axis}
          label={t(`axis.${axis}`)}
          description={t(`table.ends.${axis}`)}
          items={items}
          value={mark[axis] === null ? NO_VIEW : String(mark[axis])}
          onChange={(score) => onChange({ [axis]: score === NO_VIEW ? null : Number(score) })}
        />
      ))}
    </div>
  )
}
