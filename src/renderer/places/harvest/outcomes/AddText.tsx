import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Outcomes.module.css'

type Props = { label: string; placeholder: string; button: string; onAdd: (text: string, onStored: () => void) => void }

/** One line and a button; Enter adds and the field stays ready for the next. The words leave only once they are stored. */
export function AddText({ label, placeholder, button, onAdd }: Props) {
  const [text, setText] = useState('')
  const add = (): void => {
    const sent = text
    if (sent.trim() !== '') onAdd(sent.trim(), () => setText((now) => (now === sent ? '' : now)))
  }
  return (
    <div className={styles.add}>
      <TextField
        label={label}
        hideLabel
        multiline
        rows={1}
        maxLength={2000}
        placeholder={placeholder}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
        inputClassName={styles.newText}
      />
      <Button onPress={add} isDisabled={text.trim() === ''}>
        {button}
      </Button>
    </div>
  )
}
