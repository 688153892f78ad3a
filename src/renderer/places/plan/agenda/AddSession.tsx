import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { PlusIcon } from '../../../ui/icons.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { openSession } from '../planView.ts'
import { usePlan } from '../saving/planContext.ts'
import styles from './AddSession.module.css'

/** One line: a title and Enter make a session at the end of the day; the line stays ready for the next. */
export function AddSession({ day, after }: { day: number; after: string | null }) {
  const { t } = useTranslation('plan')
  const { workshopId } = usePlan()
  const [title, setTitle] = useState('')
  const add = useAction(api.agenda.addSession, {
    undoable: true,
    onDone: ({ id }) => {
      setTitle('')
      openSession(id)
    },
  })
  const submit = () => {
    const words = title.trim()
    if (words !== '' && !add.isPending) add.mutate({ workshopId, fields: { title: words, day }, after })
  }
  return (
    <div className={styles.add}>
      <TextField
        label={t('agenda.addTo', { day })}
        hideLabel
        className={styles.title}
        placeholder={t('agenda.addPlaceholder')}
        value={title}
        onChange={setTitle}
        maxLength={300}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit()
        }}
      />
      <Button onPress={submit} isDisabled={title.trim() === ''}>
        <PlusIcon />
        {t('agenda.add')}
      </Button>
    </div>
  )
}
