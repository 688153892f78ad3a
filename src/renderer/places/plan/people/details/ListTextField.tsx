import { useEffect, useRef, useState } from 'react'
import { TextField } from '../../../../ui/TextField.tsx'
import { listEntries, listLine } from '../fields.ts'
import type { ListFieldOf } from '../fields.ts'

type Props = { field: ListFieldOf; label: string; description: string; value: readonly string[]; onChange: (entries: string[]) => void }

/** Several short entries in one line; stored on Enter, when the field is left, and when the dialog around it closes. */
export function ListTextField({ field, label, description, value, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const stored = listLine(field, value)
  const finish = () => {
    if (draft === null) return
    const entries = listEntries(field, draft)
    if (listLine(field, entries) !== stored) onChange(entries)
    setDraft(null)
  }
  const last = useRef(finish)
  last.current = finish
  useEffect(() => () => last.current(), [])
  return (
    <TextField
      label={label}
      description={description}
      value={draft ?? stored}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
      }}
      maxLength={2000}
      autoComplete="off"
    />
  )
}
