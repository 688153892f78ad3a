import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { TEXT_LIMIT, isText } from '../fields.ts'
import type { GridField } from '../fields.ts'
import styles from './PeopleGrid.module.css'

/** Where to go once a cell was edited; null stays. */
export type AfterEdit = 'down' | 'next' | 'before' | null

type Props = {
  field: GridField
  label: string
  /** What is there, and what the first key put in its place. */
  line: string
  typed: string | null
  /** For a choice: what there is to choose from. */
  choices: readonly { id: string; name: string }[] | null
  onDone: (line: string | null, after: AfterEdit) => void
}

const LIST_LETTERS = 2000

/** The cell while it is edited: Enter keeps and goes down, Tab keeps and goes on, Escape leaves all as it was. */
export function CellEditor({ field, label, line, typed, choices, onDone }: Props) {
  const [value, setValue] = useState(() => (choices && typed ? (firstWith(choices, typed) ?? line) : (typed ?? line)))
  const box = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    if (typed === null && !choices) box.current?.select()
  }, [typed, choices])
  const finish = (result: string | null, after: AfterEdit) => {
    if (isDone.current) return
    isDone.current = true
    onDone(result, after)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') finish(null, null)
    else if (event.key === 'Enter') finish(value, 'down')
    else if (event.key === 'Tab') finish(value, event.shiftKey ? 'before' : 'next')
    else return
    event.preventDefault()
  }
  const shared = { ref: box, 'aria-label': label, className: styles.edit, value, onKeyDown, onBlur: () => finish(value, null) }
  if (choices)
    return (
      <select {...shared} onChange={(event) => setValue(event.target.value)}>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...shared}
      type="text"
      autoComplete="off"
      spellCheck={false}
      maxLength={isText(field) ? TEXT_LIMIT[field] : LIST_LETTERS}
      onChange={(event) => setValue(event.target.value)}
    />
  )
}

const firstWith = (choices: NonNullable<Props['choices']>, letter: string): string | undefined =>
  choices.find(({ name }) => name.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()))?.id
