import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useUndoToast } from '../useUndoToast.ts'
import { codeSoon } from './pending/codingQueue.ts'
import { NO_STEP } from './pending/overlay.ts'
import type { CodingStep } from './pending/overlay.ts'
import type { ThemesData } from './useThemes.ts'

type CodeNotes = {
  /** Into another theme; null is none. Shown at once, with a way back. */
  move: (noteIds: readonly string[], from: string | null, to: string | null) => void
  /** Into a theme that is there or a new one, without leaving others. */
  put: (noteIds: readonly string[], into: { id: string } | { make: string }, reason: string) => void
}

/** Putting notes into themes and taking them out, with a message that offers Undo. */
export const useCodeNotes = ({ workshopId, tree }: Pick<ThemesData, 'workshopId' | 'tree'>): CodeNotes => {
  const { t } = useTranslation('themes')
  const tell = useUndoToast(workshopId)
  const run = useCallback(
    async (step: CodingStep, message: string, label: string) => {
      if (await codeSoon(workshopId, step)) tell(message, label)
    },
    [workshopId, tell],
  )
  const name = useCallback((id: string) => tree.live.find((theme) => theme.id === id)?.label ?? '', [tree])
  const move: CodeNotes['move'] = useCallback(
    (noteIds, from, to) => {
      const count = noteIds.length
      const step = { ...NO_STEP, noteIds, put: to === null ? [] : [to], take: from === null ? [] : [from] }
      if (to === null) return void run(step, t('done.takenOut', { count, name: name(from ?? '') }), 'coding.remove')
      return void run(step, t('done.put', { count, name: name(to) }), from === null ? 'coding.add' : 'coding.move')
    },
    [run, t, name],
  )
  const put: CodeNotes['put'] = useCallback(
    (noteIds, into, reason) => {
      const step = { ...NO_STEP, noteIds, reason, ...('id' in into ? { put: [into.id] } : { make: into.make }) }
      const label = 'id' in into ? name(into.id) : into.make
      void run(step, t('done.put', { count: noteIds.length, name: label }), 'id' in into ? 'coding.add' : 'theme.add')
    },
    [run, t, name],
  )
  return { move, put }
}
