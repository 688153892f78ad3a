import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Takeaway } from '../../../../shared/domain/records/records.ts'
import type { Evidence } from '../../../../shared/domain/themes/evidence.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TrashIcon } from '../../../ui/icons.tsx'
import { MoveMenu } from '../../../ui/MoveMenu.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import type { ThemesData } from '../themes/useThemes.ts'
import { useUndoToast } from '../useUndoToast.ts'
import { AddText } from './AddText.tsx'
import styles from './Outcomes.module.css'
import { RestsOn } from './RestsOn.tsx'
import { SavedText } from './SavedText.tsx'

type Props = {
  workshopId: string
  takeaways: readonly Takeaway[]
  data: ThemesData
  evidence: (...themeIds: string[]) => Evidence
}

const FIRST = ' first'
const short = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text)

/** The takeaways of the workshop, the most important first, each with the themes that it rests on. */
export function Takeaways({ workshopId, takeaways, data, evidence }: Props) {
  const { t } = useTranslation('harvest')
  const tell = useUndoToast(workshopId)
  const add = useAction(api.harvest.addTakeaway, { undoable: true })
  const update = useAction(api.harvest.updateTakeaway, { undoable: true })
  const rest = useAction(api.harvest.updateTakeaway, { undoable: true, onDone: () => tell(t('restsOn.saved'), 'takeaway.edit') })
  const remove = useAction(api.harvest.removeTakeaway, { undoable: true, onDone: () => tell(t('takeaways.removed'), 'takeaway.remove') })
  const [moved, setMoved] = useState('')
  const move = useAction(api.harvest.moveTakeaway, { undoable: true })
  const list = useRef<HTMLOListElement>(null)
  const holdFocus = useRef<string | null>(null)

  useEffect(() => {
    const id = holdFocus.current
    if (id === null) return
    holdFocus.current = null
    const item = list.current?.querySelector(`[data-id="${id}"]`)
    if (item && !item.contains(document.activeElement)) item.querySelector('textarea')?.focus()
  }, [takeaways])

  const moveBehind = (id: string, after: string | null): void => {
    holdFocus.current = id
    const others = takeaways.filter((one) => one.id !== id)
    const place = after === null ? 0 : others.findIndex((one) => one.id === after) + 1
    setMoved(t('takeaways.moved', { place: place + 1, total: takeaways.length }))
    move.mutate({ id, after })
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const takeaway = takeaways[index]
    if (!event.altKey || !takeaway || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'ArrowUp' && index > 0) moveBehind(takeaway.id, takeaways[index - 2]?.id ?? null)
    if (event.key === 'ArrowDown' && index < takeaways.length - 1) moveBehind(takeaway.id, takeaways[index + 1]?.id ?? null)
  }
  return (
    <>
      {takeaways.length === 0 ? <p className={styles.about}>{t('takeaways.about')}</p> : null}
      <VisuallyHidden id="takeaway-keys">{t('takeaways.keys')}</VisuallyHidden>
      <ol ref={list} className={styles.list} aria-describedby="takeaway-keys">
        {takeaways.map((takeaway, index) => (
          <li key={takeaway.id} data-id={takeaway.id} className={styles.item} onKeyDown={(event) => onKeyDown(event, index)}>
            <span className={styles.rank} aria-hidden="true">
              {index + 1}
            </span>
            <SavedText
              label={t('takeaways.label', { number: index + 1 })}
              value={takeaway.text}
              multiline
              isRequired
              maxLength={2000}
              className={styles.text}
              slot={`takeaway/${takeaway.id}`}
              onSave={(text) => update.mutateAsync({ id: takeaway.id, text, seen: takeaway.heads })}
            />
            <div className={styles.tools}>
              <MoveMenu
                label={t('takeaways.move', { number: index + 1 })}
                items={[
                  { id: FIRST, name: t('takeaways.toTop'), disabled: index === 0 },
                  ...takeaways
                    .filter((other) => other.id !== takeaway.id)
                    .map((other) => ({
                      id: other.id,
                      name: t('takeaways.after', { text: short(other.text) }),
                      disabled: takeaways[index - 1]?.id === other.id,
                    })),
                ]}
                onMove={(id) => moveBehind(takeaway.id, id === FIRST ? null : id)}
              />
              <IconButton
                size="small"
                label={t('takeaways.remove', { number: index + 1 })}
                onPress={() => remove.mutate({ id: takeaway.id })}
              >
                <TrashIcon />
              </IconButton>
            </div>
            <RestsOn
              takeaway={takeaway}
              number={index + 1}
              data={data}
              evidence={evidence}
              onSave={(themes) => rest.mutate({ id: takeaway.id, themes, seen: takeaway.heads })}
            />
          </li>
        ))}
      </ol>
      <AddText
        label={t('takeaways.new')}
        placeholder={t('takeaways.placeholder')}
        button={t('takeaways.add')}
        slot={`new-takeaway/${workshopId}`}
        onAdd={(text) => add.mutateAsync({ workshopId, text })}
      />
      <VisuallyHidden>
        <span role="status">{moved}</span>
      </VisuallyHidden>
    </>
  )
}
