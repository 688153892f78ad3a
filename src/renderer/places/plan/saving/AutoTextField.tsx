import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { TextFieldProps } from '../../../ui/TextField.tsx'
import type { EditableEntity } from './saveQueue.ts'
import { useDraft } from './useDraft.ts'
import styles from './AutoTextField.module.css'

type Props = Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> & {
  entity: EditableEntity
  record: { id: string; conflicts: readonly string[] }
  field: string
  stored: string
}

/** A text field that stores itself, and says when two people wrote different things into it. */
export function AutoTextField({ entity, record, field, stored, ...rest }: Props) {
  const draft = useDraft(entity, record.id, field, stored)
  return (
    <div className={styles.field}>
      <TextField
        {...rest}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !rest.multiline) draft.finish()
        }}
      />
      {record.conflicts.includes(field) ? (
        <ConflictButton entity={entity} id={record.id} field={field} />
      ) : null}
    </div>
  )
}
