import type { ProcedureUtils } from '@orpc/tanstack-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import { toast } from '../ui/toast.ts'
import { api } from './api.ts'
import { useConnection } from './connection.ts'
import { problemSentence } from './problemSentence.ts'

export type ActionOptions<Input, Output> = {
  onDone?: (output: Output, input: Input) => void
  /** Called beside the message that a person sees, to put back what was shown in advance. */
  onFailed?: (error: unknown, input: Input) => void
  /** Set for what Undo takes back, so that its button tells so at once. */
  undoable?: boolean
  /** For a caller that tells about the failure itself. */
  silent?: boolean
}

/**
 * A change at the host: `const addTable = useAction(api.agenda.addTables, { undoable: true })`, then
 * `addTable.mutate({…})`. A failure becomes a message with what to do. Data comes back by the host's push.
 */
export function useAction<Input, Output, Failure>(
  procedure: ProcedureUtils<Record<never, never>, Input, Output, Failure>,
  { onDone, onFailed, undoable, silent }: ActionOptions<Input, Output> = {},
): UseMutationResult<Output, Failure, Input> {
  const queries = useQueryClient()
  return useMutation({
    ...procedure.mutationOptions(),
    onSuccess: (output: Output, input: Input) => {
      if (useConnection.getState().status !== 'online') void queries.invalidateQueries()
      else if (undoable) void queries.invalidateQueries({ queryKey: api.history.state.key() })
      onDone?.(output, input)
    },
    onError: (error: Failure, input: Input) => {
      if (!silent) toast.show({ tone: 'error', message: problemSentence(error) })
      onFailed?.(error, input)
    },
  })
}
