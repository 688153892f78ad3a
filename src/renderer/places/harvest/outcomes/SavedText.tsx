import { useEffect, useRef, useState } from 'react'
import { TextField } from '../../../ui/TextField.tsx'

type Props = {
  label: string
  value: string
  /** Called once the person leaves the field or presses Ctrl+Enter, with a text that differs. */
  onSave: (value: string) => void
  multiline?: boolean
  /** An empty text would say nothing: the old one comes back. */
  isRequired?: boolean
  showLabel?: boolean
  className?: string
  maxLength?: number
}

/** A text that is edited where it stands. What others write meanwhile appears as long as nobody types here. */
export function SavedText({ label, value, onSave, multiline = false, isRequired = false, showLabel = false, className, maxLength }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef<() => void>(() => undefined)
  const save = (): void => {
    if (draft === null) return
    const next = draft.trim()
    setDraft(null)
    if (next !== value && !(isRequired && next === '')) onSave(next)
  }
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => () => latest.current(), [])
  return (
    <TextField
      label={label}
      hideLabel={!showLabel}
      multiline={multiline}
      rows={2}
      maxLength={maxLength}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null)
        if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) save()
      }}
      inputClassName={className}
    />
  )
}
