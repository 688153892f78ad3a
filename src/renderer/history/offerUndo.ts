import i18n from 'i18next'
import { api } from '../transport/api.ts'
import { problemSentence } from '../transport/problemSentence.ts'
import { queryClient } from '../transport/queryClient.ts'
import { toast } from '../ui/toast.ts'
import { ownAction, undoOwnAction } from './ownAction.ts'

type Offer = {
  workshopId: string
  /** What the host calls the action that was just done, such as `note.remove`. */
  label: string
  message: string
  actionLabel: string
  onUndone?: () => void
}

/**
 * Tells what was just done, with an Undo beside it that takes back that action and no other. Call it right after the
 * write. Without Undo where something else came in between. Answers the id of the message.
 */
export async function offerUndo({ workshopId, label, message, actionLabel, onUndone }: Offer): Promise<number> {
  const action = await ownAction(workshopId, label)
  if (action === null) return toast.show({ message })
  const undo = async (): Promise<void> => {
    try {
      if (await undoOwnAction(workshopId, action)) onUndone?.()
      else toast.show({ tone: 'warn', message: i18n.t('app:undo.changedSince') })
      void queryClient.invalidateQueries({ queryKey: api.history.state.key() })
    } catch (error) {
      toast.show({ tone: 'error', message: problemSentence(error) })
    }
  }
  return toast.show({ message, actionLabel, onAction: () => void undo() })
}
