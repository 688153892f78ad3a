import { client } from '../transport/api.ts'
import { isAnswer, problemOf } from '../transport/problem.ts'

/** The id of the action that was just done here, if it is still the last one of its workshop and has this label. */
export async function ownAction(workshopId: string, label: string): Promise<string | null> {
  try {
    const { undo } = await client.history.state({ workshopId })
    return undo?.label === label ? undo.action : null
  } catch {
    return null
  }
}

/** Takes back exactly this action; false where another one came after it, and then nothing is changed. */
export async function undoOwnAction(workshopId: string, action: string): Promise<boolean> {
  try {
    await client.history.undo({ workshopId, expected: action })
    return true
  } catch (error) {
    if (isAnswer(error) && problemOf(error).code === 'CHANGED_SINCE') return false
    throw error
  }
}
