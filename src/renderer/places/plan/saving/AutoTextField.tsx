import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { TextFieldProps } from '../../../ui/TextField.tsx'
import { classes } from '../../../ui/classes.ts'
import type { EditableEntity } from './saveQueue.ts'
import { useDraft } from './useDraft.ts'
import styles from './AutoTextField.module.css'

type Props = Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> & {
  entity: EditableEntity
  record: { id: string; conflicts: readonly string[] }
  field: string
  stored: string
  /** One line of text that wraps where it is long, instead of hiding its end. */
  wraps?: boolean
}

/** A text field that stores itself, and says when two people wrote different things into it. */
export function AutoTextField({ entity, record, field, stored, wraps, ...rest }: Props) {
  const draft = useDraft(entity, record.id, field, stored)
  return (
    <div className={styles.field}>
      <TextField
        {...rest}
        {...(wraps && { multiline: true, rows: 1, inputClassName: classes(rest.inputClassName, styles.wraps) })}
        value={draft.value}
        onChange={(text) => draft.change(wraps ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text)}
        onBlur={draft.leave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || rest.multiline) return
          if (wraps) event.preventDefault()
          draft.finish()
        }}
      />
      {record.conflicts.includes(field) ? <ConflictButton entity={entity} id={record.id} field={field} /> : null}
    </div>
  )
}
