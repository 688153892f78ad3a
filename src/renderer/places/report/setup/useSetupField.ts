import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ReportSetup } from '../../../../shared/domain/records/records.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { toast } from '../../../ui/toast.ts'
import { useAutosave } from '../write/useAutosave.ts'
import type { SaveState } from '../write/textBoxes.ts'
import { keepField } from './keptSetup.ts'
import { saveSetup } from './setupSaver.ts'
import type { SetupField, SetupFields } from './setupSaver.ts'

/** The setup of a report as it stands with the host; `stored` is null before anything was chosen. */
export type SetupView = { workshopId: string; stored: ReportSetup | null; fields: SetupFields }

export type FieldHandle<Value> = {
  value: Value
  state: SaveState
  /** For texts: saved after a pause. */
  type: (value: Value) => void
  /** For choices: saved at once. */
  choose: (value: Value) => void
  flush: () => Promise<void>
}

/** One field of the setup that saves itself. It may stand on screen once at a time. */
export const useSetupField = <Field extends SetupField>(
  { workshopId, stored, fields }: SetupView,
  field: Field,
): FieldHandle<SetupFields[Field]> => {
  const queries = useQueryClient()
  const known = fields[field]
  const words = useMemo(() => JSON.stringify(known), [known])
  const seen = stored?.heads
  const save = useCallback(
    async (text: string) => {
      try {
        await saveSetup(queries, workshopId, { [field]: JSON.parse(text) as unknown })
      } catch (error) {
        toast.show({ tone: 'error', message: problemSentence(error) })
        throw error
      }
    },
    [queries, workshopId, field],
  )
  const keep = useCallback(
    (text: string | null) => keepField(workshopId, field, text === null ? null : { value: JSON.parse(text), seen }),
    [workshopId, field, seen],
  )
  const { text, state, change, flush } = useAutosave(`${workshopId}/setup/${field}`, words, { save, keep })
  const value = useMemo(() => JSON.parse(text) as SetupFields[Field], [text])
  return {
    value,
    state,
    type: (next) => change(JSON.stringify(next)),
    choose: (next) => {
      change(JSON.stringify(next))
      void flush()
    },
    flush,
  }
}
