import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { duplicateGroups } from '../../../../shared/domain/duplicates/duplicateGroups.ts'
import type { DuplicateGroups } from '../../../../shared/domain/duplicates/duplicateGroups.ts'
import type { Coding, Duplicate, Note, Theme } from '../../../../shared/domain/records/records.ts'
import { codedNotes } from '../../../../shared/domain/themes/codedNotes.ts'
import type { CodedNotes } from '../../../../shared/domain/themes/codedNotes.ts'
import { themeTree } from '../../../../shared/domain/themes/themeTree.ts'
import type { ThemeTree } from '../../../../shared/domain/themes/themeTree.ts'
import { api } from '../../../transport/api.ts'
import { useCodingQueue } from './pending/codingQueue.ts'
import { notesOnTheWay, withSteps } from './pending/overlay.ts'
import { shareThemes } from './shareThemes.ts'

export type ThemesData = {
  workshopId: string
  themes: readonly Theme[]
  tree: ThemeTree
  coded: CodedNotes
  /** Notes without a theme, not counting those whose theme is being made. */
  uncoded: readonly string[]
  noteOf: ReadonlyMap<string, Note>
  /** Notes of a theme and of its parts, each once. */
  allNotesOf: (themeId: string) => string[]
  duplicates: readonly Duplicate[]
  groups: DuplicateGroups
  /** How many other notes say the same as this one, for the note whose wording stands; 0 for all others. */
  othersOf: (noteId: string) => number
  /** False until the host answered for the first time. */
  isThere: boolean
}

const NO_THEMES: readonly Theme[] = []
const NO_CODINGS: readonly Coding[] = []
const NO_DUPLICATES: readonly Duplicate[] = []

/** Themes, what is in them and which notes say the same, with what this window is still sending. */
export const useThemes = (plan: WorkshopPlan, notes: readonly Note[]): ThemesData => {
  const workshopId = plan.workshop.id
  const list = useQuery(api.themes.list.queryOptions({ input: { workshopId }, structuralSharing: shareThemes }))
  const duplicates = useQuery(api.duplicates.list.queryOptions({ input: { workshopId } })).data ?? NO_DUPLICATES
  const queue = useCodingQueue(({ steps }) => steps)
  const steps = useMemo(() => queue.filter((step) => step.workshopId === workshopId), [queue, workshopId])
  const themes = list.data?.themes ?? NO_THEMES
  const stored = list.data?.codings ?? NO_CODINGS

  const noteOf = useMemo(() => new Map(notes.map((note) => [note.id, note])), [notes])
  const tree = useMemo(() => themeTree(themes), [themes])
  const codings = useMemo(() => withSteps(workshopId, stored, steps), [workshopId, stored, steps])
  const coded = useMemo(() => codedNotes(tree, codings, new Set(noteOf.keys())), [tree, codings, noteOf])
  const groups = useMemo(() => duplicateGroups([...noteOf.keys()], duplicates), [noteOf, duplicates])
  const isThere = list.data !== undefined

  return useMemo(() => {
    const coming = notesOnTheWay(steps)
    const sizes = new Map(groups.groups.map(({ leadId, memberIds }) => [leadId, memberIds.length - 1]))
    return {
      workshopId,
      themes,
      tree,
      coded,
      uncoded: coming.size === 0 ? coded.uncoded : coded.uncoded.filter((id) => !coming.has(id)),
      noteOf,
      allNotesOf: (themeId) => [...new Set(tree.withParts(themeId).flatMap((id) => coded.notesOf(id)))],
      duplicates,
      groups,
      othersOf: (noteId) => sizes.get(noteId) ?? 0,
      isThere,
    }
  }, [workshopId, themes, tree, coded, steps, noteOf, duplicates, groups, isThere])
}
