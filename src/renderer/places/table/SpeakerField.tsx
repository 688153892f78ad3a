import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../shared/domain/records/records.ts'
import type { Attribution } from '../../../shared/domain/records/vocabulary.ts'
import { foldName } from '../../../shared/domain/report/attribution.ts'
import styles from './SpeakerField.module.css'

type SpeakerFieldProps = {
  value: string
  people: readonly Pick<Participant, 'id' | 'name' | 'organisation' | 'quoteConsent'>[]
  rule: Attribution
  onChange: (value: string) => void
  onEnter: () => void
}

/** Who said a quote: typed freely or picked among the participants, with a sentence on what reports will do with it. */
export function SpeakerField({ value, people, rule, onChange, onEnter }: SpeakerFieldProps) {
  const { t } = useTranslation('table')
  const id = useId()
  const wanted = foldName(value)
  const noConsent = rule === 'named' && wanted !== '' && people.some((one) => foldName(one.name) === wanted && !one.quoteConsent)
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t('speaker.label')}
      </label>
      <input
        id={id}
        className={styles.input}
        list={`${id}-people`}
        maxLength={200}
        autoComplete="off"
        placeholder={t('speaker.placeholder')}
        aria-describedby={`${id}-rule`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && (event.preventDefault(), onEnter())}
      />
      <datalist id={`${id}-people`}>
        {people.map((person) => (
          <option key={person.id} value={person.name}>
            {person.organisation}
          </option>
        ))}
      </datalist>
      <p id={`${id}-rule`} className={styles.rule}>
        {noConsent ? t('speaker.noConsent', { name: value.trim() }) : t(`speaker.${rule}`)}
      </p>
    </div>
  )
}
