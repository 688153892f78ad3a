import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../transport/api.ts'
import { useAction } from '../transport/useAction.ts'
import { toast } from '../ui/toast.ts'

type ActionLabel = { action: string; label: string; count: number }
type Undo = {
  /** What would be taken back, in words, or null. */
  undoes: string | null
  redoes: string | null
  undo: () => void
  redo: () => void
  isBusy: boolean
}

/** Undo and redo of one workshop. With null there is nothing to take back. */
export function useUndo(workshopId: string | null): Undo {
  const { t } = useTranslation(['app', 'actions'])
  const { data } = useQuery({
    ...api.history.state.queryOptions({ input: { workshopId: workshopId ?? '' } }),
    enabled: workshopId !== null,
  })
  const words = ({ label, count }: Omit<ActionLabel, 'action'>): string => t([`actions:${label}`, 'actions:other'], { count })
  const undo = useAction(api.history.undo, {
    undoable: true,
    onDone: (done) => toast.show({ message: t('app:undo.done', { what: words(done) }) }),
  })
  const redo = useAction(api.history.redo, {
    undoable: true,
    onDone: (done) => toast.show({ message: t('app:redo.done', { what: words(done) }) }),
  })
  const isBusy = undo.isPending || redo.isPending
  const run = (action: typeof undo, label: ActionLabel | null | undefined) => () => {
    // What the button says, and not what came in since.
    if (workshopId !== null && label && !isBusy) action.mutate({ workshopId, expected: label.action })
  }
  return {
    undoes: data?.undo ? words(data.undo) : null,
    redoes: data?.redo ? words(data.redo) : null,
    undo: run(undo, data?.undo),
    redo: run(redo, data?.redo),
    isBusy,
  }
}
