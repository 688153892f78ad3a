import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { assertNotes, codingsByNote, findTheme } from './themes.repo.ts'
import { putIn, takeOut } from './writeCodings.ts'

type Count = { count: number }

/** Puts notes into a theme; those that are in it stay as they are. INVALID for notes of another workshop. */
export const codeNotes = (context: CallContext, input: { themeId: string; noteIds: readonly string[]; reason: string }): Count => {
  const { store } = context.host
  const found = findTheme(store.db, input.themeId)
  const { workshopId, id } = found.theme
  assertNotes(store.db, workshopId, input.noteIds)
  const known = codingsByNote(store.db, found)
  const added = [...new Set(input.noteIds)].filter((noteId) => !known.has(noteId))
  store.act(actionIn(context, workshopId, 'coding.add'), (write) => {
    for (const noteId of added) putIn(write, id, noteId, input.reason)
  })
  return { count: added.length }
}

/** Takes notes out of a theme; those that are not in it are passed over. */
export const uncodeNotes = (context: CallContext, input: { themeId: string; noteIds: readonly string[] }): Count => {
  const { store } = context.host
  const found = findTheme(store.db, input.themeId)
  const known = codingsByNote(store.db, found)
  const wanted = [...new Set(input.noteIds)].filter((noteId) => known.has(noteId))
  store.act(actionIn(context, found.theme.workshopId, 'coding.remove'), (write) => {
    for (const noteId of wanted) for (const coding of known.get(noteId)!) write.remove('coding', coding.id)
  })
  return { count: wanted.length }
}

type Recode = { from: string; to: string; noteIds: readonly string[]; reason?: string | undefined }

/**
 * Moves notes from one theme to another in one action; those that are not in the first are passed over, and in the other a note that is
 * there already keeps its reason. INVALID for themes of two workshops.
 */
export const recodeNotes = (context: CallContext, { from, to, noteIds, reason }: Recode): Count => {
  const { store } = context.host
  const source = findTheme(store.db, from)
  const target = findTheme(store.db, to)
  const { workshopId } = source.theme
  if (target.theme.workshopId !== workshopId) throw new Fault('INVALID', { reason: 'several workshops' })
  if (target.theme.id === source.theme.id) return { count: 0 }
  const known = codingsByNote(store.db, source)
  const there = codingsByNote(store.db, target)
  const moved = [...new Set(noteIds)].filter((noteId) => known.has(noteId))
  store.act(actionIn(context, workshopId, 'coding.move'), (write) => {
    for (const noteId of moved) {
      const before = takeOut(write, known.get(noteId)!)
      if (!there.has(noteId)) putIn(write, target.theme.id, noteId, reason ?? before)
    }
  })
  return { count: moved.length }
}

/** Says why a note is in a theme. NOT_FOUND where it is not. */
export const setReason = (context: CallContext, { themeId, noteId, reason }: { themeId: string; noteId: string; reason: string }): void => {
  const { store } = context.host
  const found = findTheme(store.db, themeId)
  const codings = codingsByNote(store.db, found).get(noteId)
  if (!codings) throw new Fault('NOT_FOUND', { entity: 'coding' })
  // A theme that took others over can have one note several times; the reason is said once.
  const [first, ...others] = codings.toSorted((a, b) => Number(b.themeId === found.theme.id) - Number(a.themeId === found.theme.id))
  const changed = [
    ...(first!.reason === reason ? [] : [{ id: first!.id, reason }]),
    ...others.flatMap((other) => (other.reason === '' ? [] : [{ id: other.id, reason: '' }])),
  ]
  store.act(actionIn(context, found.theme.workshopId, 'coding.edit'), (write) => {
    for (const each of changed) write.set('coding', each.id, { reason: each.reason })
  })
}
