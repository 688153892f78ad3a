import { useState } from 'react'
import { TextField } from '../../../ui/TextField.tsx'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import { FieldState } from './FieldState.tsx'
import { LINES_LIMIT, linesOf } from './linesOf.ts'
import styles from './write.module.css'

type Props = { setup: SetupView; field: 'authors' | 'partners'; label: string; description: string }

/** Several names, one per line, that save themselves. What is typed stays as typed until the field is left. */
export function SetupLines({ setup, field, label, description }: Props) {
  const handle = useSetupField(setup, field)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className={styles.section}>
      <TextField
        label={label}
        description={description}
        multiline
        rows={2}
        value={typed ?? handle.value.join('\n')}
        maxLength={LINES_LIMIT}
        inputClassName={styles.grows}
        onChange={(text) => {
          setTyped(text)
          handle.type(linesOf(text))
        }}
        onBlur={() => {
          setTyped(null)
          void handle.flush()
        }}
      />
      <FieldState setup={setup} field={field} handle={handle} />
    </div>
  )
}
