import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Outcomes.module.css'
import { useKeptText } from './useKeptText.ts'

type Props = {
  /** Names the field among all others, for words that are not stored yet. */
  slot: string
  label: string
  placeholder: string
  button: string
  /** Rejects where it is not stored; a message has told so by then. */
  onAdd: (text: string) => Promise<unknown>
}

/** One line and a button; Enter adds and the field stays ready for the next. The words leave only once they are stored. */
export function AddText({ slot, label, placeholder, button, onAdd }: Props) {
  const { text: typed, keep, letGo } = useKeptText(slot)
  const text = typed ?? ''
  const add = (): void => {
    if (text.trim() === '') return
    onAdd(text.trim()).then(
      () => letGo(text),
      () => undefined,
    )
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
        onChange={keep}
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
