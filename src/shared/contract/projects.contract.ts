import * as z from 'zod'
import { cityChallengeFields, followUpFields } from '../domain/records/harvestFields.ts'
import { storedCityChallenge, storedFollowUp, storedNote } from '../domain/records/records.ts'
import { NOTE_KINDS } from '../domain/records/vocabulary.ts'
import { created, facilitatorProcedure, id, nothing, seen } from './base.ts'

const workshopIds = z.array(id).min(1).max(1000)

/** What notes of many workshops can be counted by. A note with two co-benefits or themes counts under both. */
export const MATRIX_AXES = ['workshop', 'city', 'kind', 'level', 'sector', 'lever', 'coBenefit', 'category', 'theme', 'horizon'] as const
export type MatrixAxis = (typeof MATRIX_AXES)[number]

/** `key` is the id, code or name that is counted ('' is none); `label` is set where the key is no code: titles, cities, theme names. */
const axisEntry = z.object({ key: z.string(), label: z.string().nullable() })
/** cells[row][column]. `notes` in one cell, and the distinct tables and workshops that they come from. */
export const projectMatrix = z.object({
  rows: z.array(axisEntry),
  columns: z.array(axisEntry),
  cells: z.array(z.array(z.object({ notes: z.number(), tables: z.number(), workshops: z.number() }))),
  /** Distinct notes that were counted; smaller than the sum of the cells where notes count twice. */
  notes: z.number(),
})
export type ProjectMatrix = z.infer<typeof projectMatrix>

/** A project is what workshops with the same project name belong to; '' holds those without one. */
export const projectSummary = z.object({
  project: z.string(),
  workshops: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      cities: z.array(z.string()),
      startsOn: z.string().nullable(),
      notes: z.number(),
      tables: z.number(),
      people: z.number(),
      themes: z.number(),
    }),
  ),
})
export type ProjectSummary = z.infer<typeof projectSummary>

/** One thing that can be compared between cities: a theme, category, level, sector or co-benefit, with its notes per city. */
export const comparedItem = z.object({
  axis: z.enum(MATRIX_AXES),
  key: z.string(),
  label: z.string().nullable(),
  /** In the order of `cities`. */
  notes: z.array(z.number()),
})
export const cityComparison = z.object({
  cities: z.array(z.string()),
  /** Named in every city; in some; in one only. */
  similar: z.array(comparedItem),
  different: z.array(comparedItem),
  exceptional: z.array(comparedItem),
})
export type CityComparison = z.infer<typeof cityComparison>

export const projectsContract = {
  list: facilitatorProcedure.output(z.array(projectSummary)),
  matrix: facilitatorProcedure
    .input(
      z.object({ workshopIds, rows: z.enum(MATRIX_AXES), columns: z.enum(MATRIX_AXES), kinds: z.array(z.enum(NOTE_KINDS)).default([]) }),
    )
    .output(projectMatrix),
  cities: facilitatorProcedure.input(z.object({ workshopIds, axis: z.enum(MATRIX_AXES) })).output(cityComparison),
  /** The notes behind one cell, the newest 500. */
  notesOf: facilitatorProcedure
    .input(
      z.object({
        workshopIds,
        rows: z.enum(MATRIX_AXES),
        row: z.string(),
        columns: z.enum(MATRIX_AXES),
        column: z.string(),
        kinds: z.array(z.enum(NOTE_KINDS)).default([]),
      }),
    )
    .output(z.object({ notes: z.array(storedNote), total: z.number() })),
}

/** Two notes, one of an earlier workshop, that may be the same item. */
const followUpSuggestion = z.object({ earlierId: z.string(), noteId: z.string(), shared: z.array(z.string()), likeness: z.number() })

/** What a workshop made of the items of an earlier one. */
export const followUpsContract = {
  list: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(storedFollowUp)),
  /** Workshops that may come before this one: the same project or a city in common, and not later; the nearest first. */
  earlier: facilitatorProcedure
    .input(z.object({ workshopId: id }))
    .output(z.array(z.object({ id: z.string(), title: z.string(), startsOn: z.string().nullable(), notes: z.number() }))),
  suggest: facilitatorProcedure.input(z.object({ workshopId: id, earlierWorkshopId: id })).output(z.array(followUpSuggestion)),
  /** `noteId` null says that the item was dropped. A later note follows one earlier note; saying it again replaces it. */
  set: facilitatorProcedure
    .input(
      z.object({
        workshopId: id,
        ...followUpFields.pick({ earlierId: true, noteId: true, verdict: true }).shape,
        reason: followUpFields.shape.reason.default(''),
      }),
    )
    .output(created),
  remove: facilitatorProcedure.input(z.object({ id })).output(nothing),
  /** Copies earlier notes to a table of the later workshop as notes to be decided (verdict open). Those that came before stay single. */
  carry: facilitatorProcedure
    .input(z.object({ workshopId: id, tableId: id, noteIds: z.array(id).min(1).max(2000) }))
    .output(z.object({ count: z.number() })),
}

const challengeTitle = cityChallengeFields.shape.title.regex(/\S/)
const challengeEdit = cityChallengeFields.omit({ rank: true }).extend({ title: challengeTitle }).partial()
const newChallenge = challengeEdit.required({ title: true })

/** What is handed on of a note of another city that answers to what a city struggles with or looks for; nothing that points at people. */
const matchedNote = z.object({
  id: z.string(),
  kind: z.enum(NOTE_KINDS),
  text: z.string(),
  workshopId: z.string(),
  workshopTitle: z.string(),
  city: z.string(),
  /** Why it is here: words and codes that both have, themes of the note that speak of the challenge. */
  shared: z.array(z.string()),
  codes: z.array(z.string()),
  themes: z.array(z.string()),
})
export const citySheet = z.object({
  challenge: storedCityChallenge,
  /** Other cities of the project, those with the most matches first; without a project, of workshops that have none either. */
  cities: z.array(
    z.object({
      city: z.string(),
      workshops: z.array(z.object({ id: z.string(), title: z.string() })),
      notes: z.array(matchedNote),
      /** Notes that answer and may be shown; `notes` has the closest of them. */
      total: z.number(),
      /** Notes that answer, but name somebody whom the rule of their workshop keeps out. */
      withheld: z.number(),
    }),
  ),
})
export type CitySheet = z.infer<typeof citySheet>

export const cityChallengesContract = {
  list: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(storedCityChallenge)),
  create: facilitatorProcedure.input(z.object({ workshopId: id, fields: newChallenge })).output(created),
  update: facilitatorProcedure.input(z.object({ id, fields: challengeEdit, seen })).output(nothing),
  remove: facilitatorProcedure.input(z.object({ id })).output(nothing),
  /** A workshop that begins with this challenge: its city, its question, a table per sector. `template` names an entry of `workshops.offers`. */
  startWorkshop: facilitatorProcedure
    .input(
      z.object({
        title: z.string().min(1).max(300),
        template: z.string().nullable(),
        language: z.enum(['en', 'it']),
        fields: newChallenge,
      }),
    )
    .output(created),
  /** Which other cities of the project report what this one struggles with or looks for. Another city's people are never named. */
  sheet: facilitatorProcedure.input(z.object({ id })).output(citySheet),
}
