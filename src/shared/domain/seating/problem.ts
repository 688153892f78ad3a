import * as z from 'zod'

/**
 * A seating problem and its plan as they travel: on the command line, between threads, in tests.
 * Rounds count from 1. Capacities, hosts, locks, apart, together and `only` are hard; the rest is as good as it gets.
 */
const ref = z.string().min(1).max(120)
const round = z.number().int().min(1).max(40)

/** Where somebody sits in one round. */
export const seat = z.object({ participant: ref, round, table: ref })
export type Seat = z.infer<typeof seat>

export const seatingProblem = z.object({
  rounds: round,
  tables: z
    .array(
      z.object({
        id: ref,
        /** Seats to fill at least and at most, in every round in which the table is open. */
        min: z.number().int().min(0).max(5000).default(0),
        max: z.number().int().min(0).max(5000),
        /** Open in these rounds only: a table added or closed half-way. */
        from: round.optional(),
        until: round.optional(),
        /** Rounds whose number of people asks for other seats than these, within `min` and `max`. */
        seats: z
          .array(z.object({ round, min: z.number().int().min(0).max(5000), max: z.number().int().min(0).max(5000) }))
          .max(40)
          .optional(),
      }),
    )
    .max(1000),
  participants: z
    .array(
      z.object({
        id: ref,
        /** A list where several hold at once, such as languages. */
        attributes: z.record(z.string().max(120), z.union([z.string().max(300), z.array(z.string().max(300)).max(40)])).default({}),
        /** Sits at this table in every round in which both are there: a host or rapporteur. */
        host: ref.optional(),
        from: round.optional(),
        until: round.optional(),
        /** Tables to visit if possible, dearest first. */
        wishes: z.array(ref).max(200).default([]),
        /** May sit at these tables only, such as those that speak the person's language. */
        only: z.array(ref).max(1000).optional(),
      }),
    )
    .max(5000),
  rules: z
    .object({
      /** Nobody sits at a table twice (hosts excepted). */
      noReturn: z.boolean().default(false),
      /** Attributes whose values are spread evenly over the tables of each round. */
      mix: z.array(z.string().max(120)).max(20).default([]),
      apart: z.array(z.array(ref).min(2).max(5000)).max(5000).default([]),
      together: z.array(z.array(ref).min(2).max(5000)).max(5000).default([]),
    })
    .prefault({}),
  /** What people were told. Seats of rounds up to `played` are history; later ones should stand. */
  announced: z.array(seat).max(200_000).default([]),
  played: z.number().int().min(0).max(40).default(0),
  locked: z.array(seat).max(200_000).default([]),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
})
export type SeatingProblem = z.infer<typeof seatingProblem>
export type SeatingProblemInput = z.input<typeof seatingProblem>

/**
 * Counts of a plan, all recomputable from its seats alone.
 * repeats: sum over pairs of m(m-1)/2, m = rounds in which they share a table; pairs within a `together` group do not count.
 * worstPair: the largest m of a counted pair. returns: visits to a table beyond a guest's first, hosts excepted.
 * mixOut: sum over round, open table and attribute value of the heads outside [floor(share), ceil(share)], share = heads with the
 * value present in that round x people at the table / people present. apart, together: broken wishes, always 0 in a plan that we give.
 * changed: announced seats after `played` of people still present that no longer stand.
 * wishes: visits that somebody wished for and gets.
 */
export const seatingScore = z.object({
  repeats: z.number().int(),
  worstPair: z.number().int(),
  returns: z.number().int(),
  mixOut: z.number().int(),
  apart: z.number().int(),
  together: z.number().int(),
  changed: z.number().int(),
  wishes: z.number().int(),
})
export type SeatingScore = z.infer<typeof seatingScore>

export const seatingResult = z.object({
  seats: z.array(seat),
  score: seatingScore,
  /** Proven: no plan for this very problem has fewer repeats. */
  bound: z.object({ repeats: z.number().int() }),
  /** How the plan was found, as a code of the catalogue: `closed-form`, `step-rotation`, `stored-design`, `difference-matrix`, `starter`, `search`, `repair`… */
  method: z.string(),
  seconds: z.number(),
})
export type SeatingResult = z.infer<typeof seatingResult>
