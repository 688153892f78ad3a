import * as z from 'zod'
import { facilitatorProcedure, id } from './base.ts'

/** What is kept for a time only: what people need to take part, and everything about them. */
export const KEPT = ['access', 'people'] as const
export const kept = z.enum(KEPT)

/** Personal data: show it, hand it out, erase it for good. Erasing cannot be undone, and says so before it happens. */
export const privacyContract = {
  /** What is kept, for how many people, and from when on it should be gone. `photos` go with the people: all that may show somebody. */
  due: facilitatorProcedure
    .input(z.object({ workshopId: id }))
    .output(z.array(z.object({ what: kept, people: z.number(), photos: z.number(), until: z.iso.date().nullable(), isDue: z.boolean() }))),
  /** Everything that is stored about one person, with its history, as a JSON file. */
  exportPerson: facilitatorProcedure.input(z.object({ id })).output(z.object({ fileName: z.string(), contentBase64: z.string() })),
  /**
   * Erases one person: bodies in the log, rows, full-text index, backups. Seats and counts stay without a name.
   * `mentions` are notes and other texts that still have the name in their words; a person has to decide about those.
   */
  erasePerson: facilitatorProcedure.input(z.object({ id })).output(
    z.object({
      changes: z.number(),
      backups: z.number(),
      /** Copies that could not be cleaned, by file name. */
      kept: z.array(z.string()),
      mentions: z.array(z.object({ entity: z.string(), id: z.string(), text: z.string() })),
    }),
  ),
  /** The same for one kind of data of everybody in a workshop. */
  eraseKept: facilitatorProcedure
    .input(z.object({ workshopId: id, what: kept }))
    .output(z.object({ people: z.number(), changes: z.number(), backups: z.number(), kept: z.array(z.string()) })),
}
