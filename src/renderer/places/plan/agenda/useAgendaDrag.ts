import { useTranslation } from 'react-i18next'
import { useDragAndDrop } from 'react-aria-components'
import type { AgendaDay } from '../../../../shared/domain/agenda/agendaDays.ts'
import { usePlan } from '../saving/planContext.ts'

const SESSION_TYPE = 'application/x-tavolata-session'

/** Dragging sessions inside a day and from one day to another, by pointer or by keyboard. */
export function useAgendaDrag(day: AgendaDay) {
  const { t } = useTranslation('plan')
  const { moveSession } = usePlan()
  const place = (id: string, target: { key: unknown; dropPosition: string }) => {
    const others = day.sessions.filter((session) => session.id !== id)
    const at = others.findIndex((session) => session.id === target.key)
    const after = target.dropPosition === 'after' ? others[at] : others[at - 1]
    if (String(target.key) !== id) moveSession({ id, day: day.day, after: after?.id ?? null })
  }
  return useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [SESSION_TYPE]: String(key),
        'text/plain': day.sessions.find((session) => session.id === key)?.title || t('agenda.untitled'),
      })),
    acceptedDragTypes: [SESSION_TYPE],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      for (const key of keys) place(String(key), target)
    },
    onInsert: ({ items, target }) => {
      for (const item of items) if (item.kind === 'text') void item.getText(SESSION_TYPE).then((id) => place(id, target))
    },
    onRootDrop: ({ items }) => {
      for (const item of items)
        if (item.kind === 'text')
          void item.getText(SESSION_TYPE).then((id) => moveSession({ id, day: day.day, after: day.sessions.at(-1)?.id ?? null }))
    },
  })
}
