import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../../../../shared/domain/records/records.ts'
import { markOf, withMark } from '../../../../../shared/domain/votes/marks.ts'
import type { Mark } from '../../../../../shared/domain/votes/marks.ts'
import { NumberField } from '../../../../ui/NumberField.tsx'
import styles from '../VotesPanel.module.css'
import type { CountForm } from './countForm.ts'

type CountFieldsProps = { ballot: Ballot; form: CountForm; isOneVote: boolean; onChange: (part: Partial<CountForm>) => void }

const FIELDS = { dots: ['dots'], scores: ['impact', 'effort'], approval: ['yes', 'no', 'abstain'] } as const
const TENTHS: Intl.NumberFormatOptions = { maximumFractionDigits: 1 }

/** How many were counted, and a number per item; for scores the average that was worked out. */
export function CountFields({ ballot, form, isOneVote, onChange }: CountFieldsProps) {
  const { t } = useTranslation('votes')
  return (
    <>
      {isOneVote ? null : (
        <NumberField
          label={t(`count.voters.${ballot.voters}`)}
          value={form.voters}
          minValue={1}
          maxValue={100_000}
          onChange={(voters) => onChange({ voters })}
        />
      )}
      <ol className={styles.counts}>
        {ballot.items.map((item) => (
          <CountItem
            key={`${form.id} ${item.id}`}
            text={item.text}
            method={ballot.method}
            mark={markOf(form.marks, item.id)}
            onChange={(next) => onChange({ marks: withMark(form.marks, item.id, next) })}
          />
        ))}
      </ol>
    </>
  )
}

type CountItemProps = { text: string; method: Ballot['method']; mark: Mark; onChange: (next: Partial<Mark>) => void }

function CountItem({ text, method, mark, onChange }: CountItemProps) {
  const { t } = useTranslation('votes')
  const id = useId()
  const isScore = method === 'scores'
  const isOne = FIELDS[method].length === 1
  return (
    <li>
      <div className={styles.countItem} role="group" aria-labelledby={id}>
        <span id={id}>{text}</span>
        <span className={styles.numbers}>
          {FIELDS[method].map((field) => (
            <NumberField
              key={field}
              label={isOne ? t('count.of', { what: t(`count.${field}`), text }) : t(`count.${field}`)}
              hideLabel={isOne}
              value={mark[field]}
              minValue={isScore ? 1 : 0}
              maxValue={isScore ? 5 : 100_000}
              {...(isScore ? { step: 0.1, formatOptions: TENTHS } : {})}
              onChange={(value) => onChange({ [field]: value })}
            />
          ))}
        </span>
      </div>
    </li>
  )
}
