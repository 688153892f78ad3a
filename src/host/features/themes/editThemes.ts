import { newTheme } from '../../../shared/domain/records/defaults.ts'
import type { FieldsOf } from '../../../shared/domain/records/records.ts'
import { themeTree } from '../../../shared/domain/themes/themeTree.ts'
import type { ThemeTree } from '../../../shared/domain/themes/themeTree.ts'
import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { getRecord, makeRoom, withDefaults } from '../records.ts'
import { assertNotes, findTheme, themesOf } from './themes.repo.ts'
import { putIn } from './writeCodings.ts'

type Words = Pick<FieldsOf<'theme'>, 'label' | 'definition' | 'colour' | 'parentId'>
type SomeWords = { [K in keyof Words]?: Words[K] | undefined }

/** The wider theme as it counts today; throws INVALID where it is of another workshop, and NOT_FOUND where it is not there. */
const parentIn = (context: CallContext, tree: ThemeTree, workshopId: string, parentId: string | null | undefined): string | null => {
  if (parentId == null) return null
  if (getRecord(context.host.store.db, 'theme', parentId).workshopId !== workshopId)
    throw new Fault('INVALID', { reason: 'theme', context: 'themeElsewhere' })
  return tree.canonical(parentId)
}

const assertNoRing = (tree: ThemeTree, id: string, parentId: string | null): void => {
  if (parentId !== null && tree.withParts(id).includes(parentId)) throw new Fault('INVALID', { reason: 'ring', context: 'themeRing' })
}

type Create = { workshopId: string; fields: SomeWords & { label: string }; noteIds: readonly string[]; reason: string }

/** A new theme behind its siblings, at once with its first notes. */
export const createTheme = (context: CallContext, { workshopId, fields, noteIds, reason }: Create): { id: string } => {
  const { store } = context.host
  getRecord(store.db, 'workshop', workshopId)
  const tree = themeTree(themesOf(store.db, workshopId))
  const parentId = parentIn(context, tree, workshopId, fields.parentId)
  assertNotes(store.db, workshopId, noteIds)
  return store.act(actionIn(context, workshopId, 'theme.add'), (write) => {
    const rank = makeRoom(write, 'theme', tree.children(parentId), undefined)
    const id = write.add('theme', { ...withDefaults(newTheme(fields.label, rank), fields), parentId })
    for (const noteId of new Set(noteIds)) putIn(write, id, noteId, reason)
    return { id }
  })
}

/** Throws INVALID for a theme without a name and for one that would become a part of itself. */
export const updateTheme = (context: CallContext, input: { id: string; fields: SomeWords; seen?: readonly string[] | undefined }): void => {
  const { store } = context.host
  const { theme, tree } = findTheme(store.db, input.id)
  const { label, parentId } = input.fields
  if (label !== undefined && label.trim() === '') throw new Fault('INVALID', { reason: 'theme.label' })
  const parent = parentIn(context, tree, theme.workshopId, parentId)
  assertNoRing(tree, theme.id, parent)
  const fields = parentId === undefined ? input.fields : { ...input.fields, parentId: parent }
  store.act(actionIn(context, theme.workshopId, 'theme.edit'), (write) =>
    write.set('theme', theme.id, fields as Partial<FieldsOf<'theme'>>, input.seen),
  )
}

/** Puts a theme right behind another one, also where that has another parent; null puts it before its siblings. */
export const moveTheme = (context: CallContext, { id, after }: { id: string; after: string | null }): void => {
  const { store } = context.host
  const { theme, tree } = findTheme(store.db, id)
  const before = after === null ? null : parentIn(context, tree, theme.workshopId, after)
  if (before === theme.id) return
  const parentId = tree.parent(before ?? theme.id)
  assertNoRing(tree, theme.id, parentId)
  const siblings = tree.children(parentId).filter((sibling) => sibling.id !== theme.id)
  const moved = parentId === tree.parent(theme.id) ? {} : { parentId }
  store.act(actionIn(context, theme.workshopId, 'theme.move'), (write) =>
    write.set('theme', theme.id, { ...moved, rank: makeRoom(write, 'theme', siblings, before) }),
  )
}
