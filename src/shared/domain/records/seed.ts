import * as z from 'zod'
import { cityChallengeFields, followUpFields, reportSetupFields, themeFields } from './harvestFields.ts'
import { ballotFields, voteFields } from './roomFields.ts'
import {
  nextStepFields,
  noteFields,
  participantFields,
  reportTextFields,
  sessionFields,
  tableFields,
  takeawayFields,
  workshopFields,
} from './records.ts'

/**
 * A workshop written down as one file: resources/templates/<name>.json and resources/samples/<name>.json.
 * Records name each other by `key`; ids, ranks and numbers are given when the seed is planted. Fields left out take the defaults.
 */
const keyed = { key: z.string() }

export const workshopSeed = z.strictObject({
  workshop: workshopFields.partial().extend({ title: z.string() }),
  participants: z.array(participantFields.partial().extend({ ...keyed, name: z.string() })).default([]),
  sessions: z
    .array(
      sessionFields
        .omit({ rank: true })
        .partial()
        .extend({
          ...keyed,
          title: z.string(),
          tables: z
            .array(
              tableFields
                .omit({ sessionId: true, number: true, hostId: true, rapporteurId: true })
                .partial()
                .extend({ ...keyed, title: z.string(), host: z.string().optional(), rapporteur: z.string().optional() }),
            )
            .default([]),
        }),
    )
    .default([]),
  /** `table` names a table's key (the session follows from it); `minute` counts from the start of its round. */
  notes: z
    .array(
      noteFields.omit({ sessionId: true, tableId: true, notedAt: true, source: true }).partial().extend({
        key: z.string().optional(),
        table: z.string(),
        kind: noteFields.shape.kind,
        text: z.string(),
        minute: z.number().optional(),
      }),
    )
    .default([]),
  /** Themes with the keys of their notes; `parent` names another theme's key. */
  themes: z
    .array(
      themeFields
        .omit({ rank: true, parentId: true, mergedInto: true, splitFrom: true })
        .partial()
        .extend({ ...keyed, label: z.string(), parent: z.string().optional(), notes: z.array(z.string()).default([]) }),
    )
    .default([]),
  /** Groups of notes that say the same; the first wording stands for all. */
  duplicates: z.array(z.array(z.string()).min(2)).default([]),
  /** `earlier` and `note` are keys of notes; the earlier one stands in a workshop further up in the same file. */
  followUps: z
    .array(
      followUpFields.pick({ verdict: true }).extend({ earlier: z.string(), note: z.string().optional(), reason: z.string().default('') }),
    )
    .default([]),
  /** Votes that were counted by hand in the room; `note` is the key of a note. */
  ballots: z
    .array(
      ballotFields.pick({ title: true, method: true }).extend({
        dots: ballotFields.shape.dots.default(5),
        voters: z.number().int().min(1),
        items: z.array(
          voteFields.shape.marks.element.omit({ item: true }).partial().extend({ text: z.string(), note: z.string().optional() }),
        ),
      }),
    )
    .default([]),
  cityChallenges: z.array(cityChallengeFields.omit({ rank: true }).partial().extend({ title: z.string(), city: z.string() })).default([]),
  reportSetup: reportSetupFields.omit({ others: true }).partial().optional(),
  /** `themes` are keys of themes. */
  takeaways: z.array(takeawayFields.omit({ rank: true }).extend({ themes: z.array(z.string()).default([]) })).default([]),
  nextSteps: z.array(nextStepFields.omit({ rank: true }).partial().extend({ what: z.string() })).default([]),
  reportTexts: z.array(reportTextFields).default([]),
})
export type WorkshopSeed = z.infer<typeof workshopSeed>

/** A file in resources/: a title and a sentence for the library, and the workshops it plants (a sample may hold several). */
export const seedFile = z.strictObject({
  name: z.string(),
  title: z.record(z.string(), z.string()),
  about: z.record(z.string(), z.string()),
  /** One seed per language for templates; samples ship in one language. */
  workshops: z.array(workshopSeed).min(1),
  translations: z.record(z.string(), z.array(workshopSeed)).optional(),
})
export type SeedFile = z.infer<typeof seedFile>
