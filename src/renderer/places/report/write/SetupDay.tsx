import { useState } from 'react'
import { TextField } from '../../../ui/TextField.tsx'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import { FieldState } from './FieldState.tsx'
import styles from './write.module.css'

type Props = { setup: SetupView; field: 'dueOn' | 'deliveredOn'; label: string }

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** A date of the front matter that saves itself; a half typed one waits. */
export function SetupDay({ setup, field, label }: Props) {
  const handle = useSetupField(setup, field)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className={styles.section}>
      <TextField
        label={label}
        type="date"
        value={typed ?? handle.value ?? ''}
        onChange={(text) => {
          setTyped(text)
          if (text === '' || isDay(text)) handle.type(text === '' ? null : text)
        }}
        onBlur={() => {
          setTyped(null)
          void handle.flush()
        }}
      />
      <FieldState setup={setup} field={field} handle={handle} onlyTrouble />
    </div>
  )
}
