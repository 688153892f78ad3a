import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_TARGETS } from '../../../../shared/domain/records/vocabulary.ts'
import type { MessageTarget } from '../../../../shared/domain/records/vocabulary.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/toast.ts'
import { useRoom } from '../roomContext.ts'
import { useTableName } from '../useTableName.ts'
import styles from './messages.module.css'

const PHRASES = ['twoMinutes', 'digest', 'comeBack', 'quieter', 'helpComing'] as const
const LONGEST = 300
/** How long a message stands, in minutes. */
const STAYS = { five: 5, ten: 10, withdrawn: null } as const
type Stay = keyof typeof STAYS
const STAY_IDS = Object.keys(STAYS) as Stay[]

/** A message in a few words or one press, to those who should read it. */
export function WriteMessage({ tableId }: { tableId: string | null }) {
  const { t } = useTranslation('room')
  const { workshopId, tables } = useRoom()
  const nameOf = useTableName()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [target, setTarget] = useState<MessageTarget>(tableId === null ? 'everyone' : 'table')
  const [table, setTable] = useState(tableId ?? tables[0]?.id ?? null)
  const [stay, setStay] = useState<Stay>('ten')
  const send = useAction(api.room.send, {
    undoable: true,
    onDone: () => {
      setText('')
      field.current?.focus()
      toast.show({ message: t('messages.sent') })
    },
  })
  const canSend = text.trim() !== '' && (target !== 'table' || table !== null) && !send.isPending
  const submit = (): void => {
    if (!canSend) return field.current?.focus()
    const minutes = STAYS[stay]
    const seconds = minutes === null ? null : minutes * 60
    send.mutate({ workshopId, text: text.trim(), target, tableId: target === 'table' ? table : null, seconds })
  }
  return (
    <form
      className={styles.write}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField label={t('messages.text')} value={text} onChange={setText} maxLength={LONGEST} inputRef={field} autoFocus />
      <div className={styles.phrases} role="group" aria-label={t('messages.phrases')}>
        {PHRASES.map((phrase) => (
          <Button
            key={phrase}
            size="small"
            onPress={() => {
              setText(t(`messages.phrase.${phrase}`))
              field.current?.focus()
            }}
          >
            {t(`messages.phrase.${phrase}`)}
          </Button>
        ))}
      </div>
      <ChoiceGroup
        label={t('messages.target')}
        items={MESSAGE_TARGETS.filter((id) => id !== 'table' || tables.length > 0).map((id) => ({ id, name: t(`messages.to.${id}`) }))}
        value={target}
        onChange={setTarget}
      />
      {target === 'table' ? (
        <Select label={t('messages.table')} items={tables.map(({ id }) => ({ id, name: nameOf(id) }))} value={table} onChange={setTable} />
      ) : null}
      <ChoiceGroup
        label={t('messages.stay')}
        items={STAY_IDS.map((id) => {
          const minutes = STAYS[id]
          return { id, name: minutes === null ? t('messages.untilWithdrawn') : t('messages.forMinutes', { count: minutes }) }
        })}
        value={stay}
        onChange={setStay}
      />
      <Button type="submit" variant="primary" className={styles.send}>
        {t('messages.send')}
      </Button>
    </form>
  )
}
