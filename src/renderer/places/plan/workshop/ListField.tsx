import { useState } from 'react'
import { TextField } from '../../../ui/TextField.tsx'

type Props = { label: string; description?: string; value: readonly string[]; onChange: (value: string[]) => void }

/** Several short names in one line, with commas between them; stored on Enter and when the field is left. */
export function ListField({ label, description, value, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const finish = () => {
    if (draft === null) return
    const names = splitNames(draft)
    if (names.join('\n') !== value.join('\n')) onChange(names)
    setDraft(null)
  }
  return (
    <TextField
      label={label}
      description={description}
      value={draft ?? value.join(', ')}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
      }}
      maxLength={2000}
    />
  )
}

/** The names of a comma-separated line: trimmed, none twice, at most 60 of up to 120 characters. */
export const splitNames = (line: string): string[] =>
  [...new Set(line.split(/[,;\n]/).map((name) => name.trim().slice(0, 120)))].filter((name) => name !== '').slice(0, 60)
