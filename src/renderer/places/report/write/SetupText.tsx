import { TextField } from '../../../ui/TextField.tsx'
import type { TextFieldProps } from '../../../ui/TextField.tsx'
import { useSetupField } from '../setup/useSetupField.ts'
import type { SetupView } from '../setup/useSetupField.ts'
import type { SetupField, SetupFields } from '../setup/setupSaver.ts'
import { FieldState } from './FieldState.tsx'
import styles from './write.module.css'

type TextFieldName = { [Field in SetupField]: SetupFields[Field] extends string ? Field : never }[SetupField]
type Props = Pick<TextFieldProps, 'label' | 'description' | 'multiline' | 'rows' | 'placeholder'> & {
  setup: SetupView
  field: Exclude<TextFieldName, 'logo' | 'template' | 'length'>
  maxLength: number
}

/** A text of the front matter that saves itself. */
export function SetupText({ setup, field, ...rest }: Props) {
  const handle = useSetupField(setup, field)
  return (
    <div className={styles.section}>
      <TextField {...rest} value={handle.value} onChange={handle.type} onBlur={() => void handle.flush()} autoComplete="off" />
      <FieldState setup={setup} field={field} handle={handle} />
    </div>
  )
}
