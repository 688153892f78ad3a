import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readTypedClock } from '../../../../shared/domain/agenda/clock.ts'
import { TextField } from '../../../ui/TextField.tsx'

type Props = {
  label: string
  hideLabel?: boolean
  description?: string
  /** HH:MM, or null for no time. */
  value: string | null
  onChange: (clock: string | null) => void
  isDisabled?: boolean
}

/** A time of day; takes `9`, `930` and `9.30` as well as `09:30`. Stored on Enter and when the field is left. */
export function ClockField({ label, hideLabel, description, value, onChange, isDisabled }: Props) {
  const { t } = useTranslation('plan')
  const [draft, setDraft] = useState<string | null>(null)
  const isWrong = draft !== null && draft.trim() !== '' && readTypedClock(draft) === null
  const finish = () => {
    if (draft === null || isWrong) return
    const clock = draft.trim() === '' ? null : readTypedClock(draft)
    if (clock !== value) onChange(clock)
    setDraft(null)
  }
  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      description={description}
      placeholder={t('clock.placeholder')}
      value={draft ?? value ?? ''}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') setDraft(null)
      }}
      errorMessage={isWrong && draft.length > 3 ? t('clock.wrong') : undefined}
      maxLength={8}
      isDisabled={isDisabled}
    />
  )
}
