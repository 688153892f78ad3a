import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { seatingPlanFields, seatingSetupFields, storedSeatingPlan } from '../domain/records/records.ts'
import { seatingScore } from '../domain/seating/problem.ts'
import { created, facilitatorProcedure, id, nothing, seen } from './base.ts'

/** Why no plan is possible: a code of the catalogue under `seating:refusals`, with the smallest change that would help. */
export const refusal = z.object({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) })
export type SeatingRefusal = z.infer<typeof refusal>

/** Seats as a plan keeps them: people and tables by id, then one list per round. */
export const planSeats = seatingPlanFields.pick({ people: true, tables: true, seats: true })
export type PlanSeats = z.infer<typeof planSeats>

/** How much of what was announced a re-plan may touch. */
export const REPLAN_MODES = ['nobody-moves', 'fewest-moves', 'best-mixing'] as const

/**
 * Work to spend, in seconds of an ordinary laptop; it is counted in steps, so the same question gives the same plan. Left out: a few
 * seconds at most, and no more than helps.
 */
const seconds = z.number().min(0.1).max(120).optional()

const askedPlan = z.object({
  sessionId: id,
  /** A plan from nothing, or the remaining rounds of the plan that holds. */
  from: z.enum(['nothing', 'plan']),
  mode: z.enum(REPLAN_MODES).default('fewest-moves'),
  /** Leave out everybody who has not been checked in. */
  onlyHere: z.boolean().default(false),
  /** Rounds that are over for this question; left out: those that the rules of the session tell. */
  played: z.number().int().min(0).optional(),
  seconds,
})
export type AskedPlan = z.infer<typeof askedPlan>

/** What the solver has so far; `done` goes from 0 to 1. */
const found = z.object({ plan: planSeats, score: seatingScore, bound: z.number(), method: z.string(), done: z.number() })

export const seatingEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), ...found.shape }),
  z.object({ kind: z.literal('done'), ...found.shape, played: z.number() }),
  z.object({ kind: z.literal('refused'), refusals: z.array(refusal) }),
])
export type SeatingEvent = z.infer<typeof seatingEvent>

/**
 * What one rule costs: the repeat meetings that the plan without it saves. `rule` is `noReturn`, `apart`, `together`, `wishes`,
 * `hosts`, or `mix.` and an attribute: a code of the catalogue under `seating:rules`.
 */
export const rulePrice = z.object({ rule: z.string(), repeats: z.number() })

export const seatingContract = {
  /** All versions of a session's plan, the newest first. */
  plans: facilitatorProcedure.input(z.object({ sessionId: id })).output(z.array(storedSeatingPlan)),
  updateSetup: facilitatorProcedure
    .input(z.object({ sessionId: id, fields: seatingSetupFields.omit({ sessionId: true }).partial(), seen }))
    .output(nothing),
  /** Looks for a plan and tells what it has while it gets better. Nothing is stored; ending the stream stops the work. */
  solve: facilitatorProcedure.input(askedPlan).output(eventIterator(seatingEvent)),
  /** What each rule of the session costs; the last event says so where there is no plan and so no price. Ending the stream stops the work. */
  prices: facilitatorProcedure
    .input(z.object({ sessionId: id, seconds }))
    .output(eventIterator(z.object({ done: z.number(), prices: z.array(rulePrice), refusals: z.array(refusal).default([]) }))),
  /** Keeps a plan as the newest version, and with it how many rounds are over. */
  keepPlan: facilitatorProcedure
    .input(
      z.object({
        sessionId: id,
        ...planSeats.shape,
        ...seatingPlanFields.pick({ reason: true, reasonText: true, method: true, bound: true, played: true }).shape,
        /** Rounds over as the asker knew them: where they are the same still, fewer may be over now; otherwise what is over stays over. */
        wasPlayed: z.number().int().min(0).optional(),
      }),
    )
    .output(created.extend({ number: z.number() })),
  /** A change by hand. The newest version is changed in place until people were told; after that it becomes a version of its own. */
  editSeats: facilitatorProcedure.input(z.object({ id, ...planSeats.shape, seen })).output(created),
  /** From now on this is what people were told. */
  announce: facilitatorProcedure.input(z.object({ id })).output(nothing),
  /** Makes an older version the newest again, as a new version. Rounds that are over stay as they were. */
  goBack: facilitatorProcedure.input(z.object({ id })).output(created.extend({ number: z.number() })),
}
