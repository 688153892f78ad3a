import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { spelledCountry } from '../../../../../shared/domain/people/country.ts'
import { ATTENDANCE_STATES } from '../../../../../shared/domain/records/vocabulary.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { usePlan } from '../../saving/planContext.ts'
import { editOf, isCheck } from '../fields.ts'
import type { GridField } from '../fields.ts'

/** The ways in which the list changes people: a cell, one field of many, and taking people off the list. */
export function usePeopleEdits(day: number) {
  const { t } = useTranslation('people')
  const { workshopId, plan, queue, offerUndo } = usePlan()
  const attend = useAction(api.participants.setAttendance, { undoable: true })
  const many = useAction(api.participants.updateMany, {
    undoable: true,
    onDone: (_, { ids }) => offerUndo(t('bulk.changed', { count: ids.length }), 'participant.edit'),
  })
  const attendMany = useAction(api.participants.setAttendance, {
    undoable: true,
    onDone: (_, { ids }) => offerUndo(t('bulk.changed', { count: ids.length }), 'attendance.set'),
  })
  const removal = useAction(api.participants.remove, {
    undoable: true,
    onDone: (_, { ids }) => {
      const name = plan.participants.find((person) => person.id === ids[0])?.name ?? ''
      offerUndo(ids.length === 1 ? t('grid.removed', { name }) : t('bulk.removed', { count: ids.length }), 'participant.remove')
    },
  })
  const { mutate: setAttendance } = attend
  const setCell = useCallback(
    (id: string, field: GridField, line: string) => {
      if (field === 'attendance') {
        const state = ATTENDANCE_STATES.find((one) => one === line)
        if (state) setAttendance({ workshopId, ids: [id], day, state })
        return
      }
      const edit = editOf(field, field === 'country' ? spelledCountry(line, plan.participants) : line)
      if (edit) queue.edit('participant', id, edit, isCheck(field) ? 'stepping' : 'now')
    },
    [day, plan.participants, queue, setAttendance, workshopId],
  )
  const setMany = (ids: readonly string[], field: GridField, line: string) => {
    if (field === 'attendance') {
      const state = ATTENDANCE_STATES.find((one) => one === line)
      if (state) attendMany.mutate({ workshopId, ids: [...ids], day, state })
      return
    }
    const fields = editOf(field, field === 'country' ? spelledCountry(line, plan.participants) : line)
    if (fields) many.mutate({ ids: [...ids], fields })
  }
  const { mutate: remove } = removal
  return {
    setCell,
    setMany,
    removePeople: useCallback((ids: readonly string[]) => remove({ ids: [...ids] }), [remove]),
  }
}
