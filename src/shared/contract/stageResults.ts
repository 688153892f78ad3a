import * as z from 'zod'

const count = z.number()

const spread = z.object({
  lower: z.number(),
  median: z.number(),
  upper: z.number(),
  histogram: z.array(count),
  agreement: z.enum(['close', 'apart', 'split']),
})
const scored = z.object({ count, mean: z.number(), spread: spread.nullable() })

const dots = z.object({
  item: z.string(),
  dots: count,
  supporters: count.nullable(),
  distribution: z.array(count).nullable(),
  place: z.number(),
  isTied: z.boolean(),
})
const scores = z.object({ item: z.string(), impact: scored.nullable(), effort: scored.nullable() })
const approval = z.object({
  item: z.string(),
  yes: count,
  no: count,
  abstain: count,
  share: z.number().nullable(),
  outcome: z.enum(['adopted', 'not-adopted', 'nobody', 'undecided']),
})

const cameIn = { channel: z.enum(['device', 'hand']), voters: count }

/** What came out of a vote, as everybody in the room may see it: sums and spread, no single vote and no table. */
export const stageResults = z.object({
  id: z.string(),
  title: z.string(),
  voters: z.enum(['person', 'table']),
  threshold: z.number().nullable(),
  /** In the order of the ballot; null instead of words that may not be shown to everybody. */
  items: z.array(z.object({ id: z.string(), text: z.string().nullable() })),
  /** Votes on devices and counts by hand, apart; empty where nobody voted. */
  channels: z.array(
    z.discriminatedUnion('method', [
      z.object({ ...cameIn, method: z.literal('dots'), items: z.array(dots) }),
      z.object({ ...cameIn, method: z.literal('scores'), items: z.array(scores) }),
      z.object({ ...cameIn, method: z.literal('approval'), items: z.array(approval) }),
    ]),
  ),
})
export type StageResults = z.infer<typeof stageResults>
