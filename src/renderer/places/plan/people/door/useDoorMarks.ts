import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import { ownAction, undoOwnAction } from '../../../../history/ownAction.ts'
import { api } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { queryClient } from '../../../../transport/queryClient.ts'
import { toast } from '../../../../ui/toast.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { usePlan } from '../../saving/planContext.ts'
import { useOnce } from '../../useOnce.ts'
import type { DoorEntry } from './doorList.ts'

/** What was said last at the door; `undo` is the action that takes it back. */
export type Told = { text: string; tone: 'good' | 'plain' | 'warn'; undo: string | null }

/** Says who is here, late, not coming or gone, tells what was said last, and takes it back. */
export function useDoorMarks(day: number) {
  const { t } = useTranslation(['people', 'app'])
  const { workshopId } = usePlan()
  const [told, setTold] = useState<Told | null>(null)
  const attend = useAction(api.participants.setAttendance, { undoable: true })
  const once = useOnce()
  const walkIn = useAction(api.participants.addWalkIn, { undoable: true, onDone: once.again, onFailed: once.again })
  const tell = (text: string, tone: Told['tone'] = 'plain') => setTold({ text, tone, undo: null })
  const tellDone = async (text: string, label: string) => {
    setTold({ text, tone: 'good', undo: null })
    const undo = await ownAction(workshopId, label)
    setTold((now) => (now?.text === text ? { ...now, undo } : now))
  }
  const mark = ({ id, name }: Pick<Participant, 'id' | 'name'>, state: AttendanceState) =>
    attend.mutate(
      { workshopId, ids: [id], day, state },
      { onSuccess: () => void tellDone(t(`people:door.marked.${state}`, { name }), 'attendance.set') },
    )
  /** Here, unless they are: a badge is often held to the scanner twice. */
  const markHere = ({ person, attendance }: DoorEntry) =>
    attendance.state === 'here' ? tell(t('people:door.already', { name: person.name })) : mark(person, 'here')
  const addWalkIn = (person: { name: string; organisation: string }, onAdded: () => void) => {
    if (!once.begin()) return
    walkIn.mutate(
      { workshopId, day, person },
      {
        onSuccess: () => {
          onAdded()
          void tellDone(t('people:door.walkInAdded', { name: person.name }), 'attendance.walkIn')
        },
      },
    )
  }
  const undo = async () => {
    if (!told?.undo) return
    try {
      if (await undoOwnAction(workshopId, told.undo)) tell(t('people:door.undone'))
      else toast.show({ tone: 'warn', message: t('app:undo.changedSince') })
      void queryClient.invalidateQueries({ queryKey: api.history.state.key() })
    } catch (error) {
      toast.show({ tone: 'error', message: problemSentence(error) })
    }
  }
  return { told, tell, mark, markHere, addWalkIn, undo }
}
