import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'
import type { MarkChoiceProps } from './DotsChoice.tsx'
import styles from './votes.module.css'

const ANSWERS = ['yes', 'no', 'abstain'] as const

/** Yes, no or abstention on one item. */
export function ApprovalChoice({ text, mark, onChange }: MarkChoiceProps) {
  const { t } = useTranslation('votes')
  const id = useId()
  return (
    <div className={styles.scores} role="group" aria-labelledby={id}>
      <span id={id} className={styles.text}>
        {text}
      </span>
      <ChoiceGroup
        label={t('table.answer', { text })}
        hideLabel
        className={styles.answers}
        items={ANSWERS.map((answer) => ({ id: answer, name: t(`answer.${answer}`) }))}
        value={ANSWERS.find((answer) => mark[answer] > 0) ?? null}
        onChange={(answer) => onChange({ yes: 0, no: 0, abstain: 0, [answer]: 1 })}
      />
    </div>
  )
}
