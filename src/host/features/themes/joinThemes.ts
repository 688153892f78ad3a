import { newTheme } from '../../../shared/domain/records/defaults.ts'
import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { makeRoom } from '../records.ts'
import { codingsByNote, findTheme, namesOf } from './themes.repo.ts'
import { putIn, takeOut } from './writeCodings.ts'

/**
 * Removes a theme with those that were merged into it: its notes lose it, its parts move up to where it was. One action, so that Undo
 * brings all of it back.
 */
export const removeTheme = (context: CallContext, id: string): void => {
  const { store } = context.host
  const found = findTheme(store.db, id)
  const { theme, tree } = found
  const parentId = tree.parent(theme.id)
  const names = namesOf(found)
  const codings = codingsByNote(store.db, found)
  store.act(actionIn(context, theme.workshopId, 'theme.remove'), (write) => {
    for (const part of tree.children(theme.id)) write.set('theme', part.id, { parentId })
    for (const ofNote of codings.values()) takeOut(write, ofNote)
    for (const name of names) write.remove('theme', name)
  })
}

/**
 * `ids` go up in `into`. Their records stay and point there, so that what another laptop puts into them counts there as well; their
 * codings and parts are not rewritten. INVALID for themes of two workshops; those that went up in it already stay as they are.
 */
export const mergeThemes = (context: CallContext, { ids, into }: { ids: readonly string[]; into: string }): void => {
  const { store } = context.host
  const target = findTheme(store.db, into)
  const { theme, themes, tree } = target
  if (ids.some((id) => tree.canonical(id) === null && findTheme(store.db, id)))
    throw new Fault('INVALID', { reason: 'several workshops', context: 'themeElsewhere' })
  const merged = new Set(ids.map((id) => tree.canonical(id)!).filter((id) => id !== theme.id))
  let parentId = tree.parent(theme.id)
  const isOrphaned = parentId !== null && merged.has(parentId)
  while (parentId !== null && merged.has(parentId)) parentId = tree.parent(parentId)
  store.act(actionIn(context, theme.workshopId, 'theme.merge'), (write) => {
    for (const id of themes.map((each) => each.id).filter((each) => merged.has(each))) write.set('theme', id, { mergedInto: theme.id })
    if (isOrphaned) write.set('theme', theme.id, { parentId })
  })
}

/** Some notes of a theme become a new theme right behind it, with its colour; their reasons go along. */
export const splitTheme = (context: CallContext, input: { id: string; label: string; noteIds: readonly string[] }): { id: string } => {
  const { store } = context.host
  const found = findTheme(store.db, input.id)
  const { theme, tree } = found
  const known = codingsByNote(store.db, found)
  const noteIds = [...new Set(input.noteIds)]
  if (noteIds.some((noteId) => !known.has(noteId))) throw new Fault('INVALID', { reason: 'note', context: 'notInTheme' })
  const parentId = tree.parent(theme.id)
  return store.act(actionIn(context, theme.workshopId, 'theme.split'), (write) => {
    const rank = makeRoom(write, 'theme', tree.children(parentId), theme.id)
    const id = write.add('theme', { ...newTheme(input.label, rank), colour: theme.colour, parentId, splitFrom: theme.id })
    for (const noteId of noteIds) putIn(write, id, noteId, takeOut(write, known.get(noteId)!))
    return { id }
  })
}
