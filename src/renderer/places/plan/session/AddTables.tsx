import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { PlusIcon } from '../../../ui/icons.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import styles from './AddTables.module.css'
import { readTopics } from './readTopics.ts'

/** A topic and Enter make a table; a list pasted into the same line, or into the dialog, makes one per line. */
export function AddTables({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('plan')
  const { offerUndo } = usePlan()
  const [topic, setTopic] = useState('')
  const [listOpen, setListOpen] = useState(false)
  const [list, setList] = useState('')
  const add = useAction(api.agenda.addTables, {
    undoable: true,
    onDone: (_, { titles }) => {
      setTopic('')
      setList('')
      setListOpen(false)
      if (titles.length > 1) offerUndo(t('tables.added', { count: titles.length }), 'table.add')
    },
  })
  const send = (titles: string[]) => {
    if (titles.length > 0 && !add.isPending) add.mutate({ sessionId, titles })
  }
  const topics = readTopics(list)
  return (
    <div className={styles.add}>
      <TextField
        label={t('tables.add')}
        hideLabel
        className={styles.topic}
        placeholder={t('tables.addPlaceholder')}
        value={topic}
        onChange={setTopic}
        maxLength={300}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send(readTopics(topic))
        }}
        onPaste={(event) => {
          const pasted = readTopics(event.clipboardData.getData('text/plain'))
          if (pasted.length < 2) return
          event.preventDefault()
          send(pasted)
        }}
      />
      <Button onPress={() => send(readTopics(topic))} isDisabled={topic.trim() === ''}>
        <PlusIcon />
        {t('tables.addOne')}
      </Button>
      <Button variant="quiet" onPress={() => setListOpen(true)}>
        {t('tables.paste')}
      </Button>
      <Dialog
        title={t('tables.pasteTitle')}
        isOpen={listOpen}
        onOpenChange={setListOpen}
        footer={
          <Button variant="primary" isDisabled={topics.length === 0 || add.isPending} onPress={() => send(topics)}>
            {t('tables.addMany', { count: topics.length })}
          </Button>
        }
      >
        <TextField
          label={t('tables.pasteLabel')}
          multiline
          rows={8}
          value={list}
          onChange={setList}
          placeholder={t('tables.pastePlaceholder')}
          autoFocus
        />
      </Dialog>
    </div>
  )
}
