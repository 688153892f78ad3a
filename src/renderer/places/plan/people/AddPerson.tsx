import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { PlusIcon } from '../../../ui/icons.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import styles from './AddPerson.module.css'
import { useOnce } from '../useOnce.ts'

const EMPTY = { name: '', organisation: '', country: '' }

/** Name, organisation, country and Enter: the person is in, and the line is ready for the next. Several pasted lines are a list. */
export function AddPerson({ onPasteList }: { onPasteList: (text: string) => void }) {
  const { t } = useTranslation('people')
  const { workshopId } = usePlan()
  const [person, setPerson] = useState(EMPTY)
  const nameInput = useRef<HTMLInputElement>(null)
  const once = useOnce()
  const add = useAction(api.participants.add, {
    undoable: true,
    onFailed: once.again,
    onDone: () => {
      once.again()
      setPerson(EMPTY)
      nameInput.current?.focus()
    },
  })
  const name = person.name.trim()
  const submit = () => {
    if (name === '' || !once.begin()) return
    add.mutate({ workshopId, people: [{ name, organisation: person.organisation.trim(), country: person.country.trim() }] })
  }
  const field = (key: keyof typeof EMPTY, maxLength: number) => (
    <TextField
      label={t(`field.${key}`)}
      value={person[key]}
      onChange={(text) => setPerson({ ...person, [key]: text })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') submit()
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain').trim()
        if (!/[\r\n]/.test(text)) return
        event.preventDefault()
        onPasteList(text)
      }}
      maxLength={maxLength}
      autoComplete="off"
      {...(key === 'name' ? { inputRef: nameInput } : {})}
    />
  )
  return (
    <div className={styles.line} role="group" aria-label={t('add.one')}>
      {field('name', 200)}
      {field('organisation', 300)}
      {field('country', 80)}
      <Button onPress={submit} isDisabled={name === ''}>
        <PlusIcon />
        {t('add.button')}
      </Button>
    </div>
  )
}
