import * as z from 'zod'
import { codingFields, duplicateFields, themeFields } from '../domain/records/harvestFields.ts'
import { storedCoding, storedDuplicate, storedTheme } from '../domain/records/records.ts'
import { created, facilitatorProcedure, id, nothing, seen } from './base.ts'

const inWorkshop = z.object({ workshopId: id })
/** Writing so many takes most of a second, in which nobody else is answered. */
const MOST_NOTES = 5_000
const noteIds = z.array(id).min(1).max(MOST_NOTES)
const reason = codingFields.shape.reason.default('')
const words = themeFields.pick({ label: true, definition: true, colour: true, parentId: true })
const counted = z.object({ count: z.number() })

/** A start for a theme: words that notes share, and those notes. The label is for editing. */
export const themeSuggestion = z.object({ label: z.string(), words: z.array(z.string()), noteIds: z.array(z.string()) })
export type ThemeSuggestion = z.infer<typeof themeSuggestion>

/** One event in the life of a theme; `label` is its own or the other theme's name at that time, `before` what it was called. */
export const themeEvent = z.object({
  at: z.string(),
  author: z.string(),
  what: z.enum(['made', 'renamed', 'defined', 'moved', 'merged', 'tookOver', 'split', 'removed', 'broughtBack']),
  label: z.string(),
  before: z.string().nullable(),
})
export type ThemeEvent = z.infer<typeof themeEvent>

/** What the notes are about: themes, and which notes belong to them. */
export const themesContract = {
  list: facilitatorProcedure.input(inWorkshop).output(z.object({ themes: z.array(storedTheme), codings: z.array(storedCoding) })),
  /** A theme, at once with its first notes. INVALID for a parent of another workshop. */
  create: facilitatorProcedure
    .input(
      z.object({
        workshopId: id,
        fields: words.partial().extend({ label: words.shape.label.regex(/\S/) }),
        noteIds: z.array(id).max(MOST_NOTES).default([]),
        reason,
      }),
    )
    .output(created),
  /** INVALID where a theme would become a part of itself. */
  update: facilitatorProcedure.input(z.object({ id, fields: words.partial(), seen })).output(nothing),
  /** Puts it behind another one; null puts it first. */
  move: facilitatorProcedure.input(z.object({ id, after: id.nullable() })).output(nothing),
  /** Its notes lose it, its parts move up; undone as one. */
  remove: facilitatorProcedure.input(z.object({ id })).output(nothing),
  /** `ids` go up in `into`: their notes and parts move there, their names stay in its history. */
  merge: facilitatorProcedure.input(z.object({ ids: z.array(id).min(1).max(200), into: id })).output(nothing),
  /** Some notes of a theme become a new theme beside it. INVALID for notes that are not in it. */
  split: facilitatorProcedure.input(z.object({ id, label: words.shape.label.regex(/\S/), noteIds })).output(created),
  /** Puts notes into a theme; those that are in it already stay as they are. `count` is how many are new. */
  code: facilitatorProcedure.input(z.object({ themeId: id, noteIds, reason })).output(counted),
  uncode: facilitatorProcedure.input(z.object({ themeId: id, noteIds })).output(counted),
  /** From one theme to another in one action; the reason goes along unless another is given. */
  recode: facilitatorProcedure.input(z.object({ from: id, to: id, noteIds, reason: codingFields.shape.reason.optional() })).output(counted),
  setReason: facilitatorProcedure.input(z.object({ themeId: id, noteId: id, reason: codingFields.shape.reason })).output(nothing),
  /** Groups of notes without a theme that share words, largest first. Nothing is written. */
  suggest: facilitatorProcedure.input(inWorkshop).output(z.array(themeSuggestion)),
  /** What happened to a theme, oldest first. */
  history: facilitatorProcedure.input(z.object({ id })).output(z.array(themeEvent)),
}

/** Notes that may say the same, and why: the words they share. equal: the same words; near: most of them. */
export const duplicateSuggestion = z.object({
  kind: z.enum(['equal', 'near']),
  noteIds: z.array(z.string()),
  /** Words that all of them have. */
  shared: z.array(z.string()),
  /** 0 to 1: the least likeness of a note in the group to another one of it. */
  likeness: z.number(),
})
export type DuplicateSuggestion = z.infer<typeof duplicateSuggestion>

/** Notes that say the same. Never joined without a person; each note stays and is counted. */
export const duplicatesContract = {
  list: facilitatorProcedure.input(inWorkshop).output(z.array(storedDuplicate)),
  /** What nobody has decided yet, the likeliest first. */
  suggest: facilitatorProcedure.input(inWorkshop).output(z.array(duplicateSuggestion)),
  /** These notes, and whatever is in a group with one of them, say the same; `leadId` is one of them and its wording stands for all. */
  join: facilitatorProcedure
    .input(z.object({ noteIds: z.array(id).min(2).max(500), leadId: id, reason: duplicateFields.shape.reason.default('') }))
    .output(nothing),
  /** Another member's wording stands for the group. */
  setLead: facilitatorProcedure.input(z.object({ leadId: id })).output(nothing),
  /** Takes one note out of its group; the others stay together. */
  leave: facilitatorProcedure.input(z.object({ noteId: id })).output(nothing),
  /** These notes are not the same; they are not suggested together again. */
  separate: facilitatorProcedure.input(z.object({ noteIds: z.array(id).min(2).max(60) })).output(nothing),
}
