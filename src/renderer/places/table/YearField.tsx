import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/domain/notes/noteTagging.ts'
import styles from './SpeakerField.module.css'

/** When a milestone or an action is due. It stands on the note as soon as it has four digits. */
export function YearField({
  year,
  onChange,
  onEnter,
}: {
  year: number | null
  onChange: (year: number | null) => void
  onEnter: () => void
}) {
  const { t } = useTranslation('table')
  const id = useId()
  const [typed, setTyped] = useState('')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t('year.label')}
      </label>
      <input
        id={id}
        className={styles.input}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        placeholder={t('year.placeholder')}
        value={yearOf(typed) === year ? typed : String(year ?? '')}
        onChange={(event) => {
          const next = event.target.value.trim()
          setTyped(next)
          onChange(yearOf(next))
        }}
        onBlur={() => setTyped('')}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && (event.preventDefault(), onEnter())}
      />
    </div>
  )
}
