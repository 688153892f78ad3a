import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { openProcedure } from './base.ts'

/**
 * Push tells what changed, never the data. `seq` grows by one per event of this host run; after a gap or a reconnect
 * (a new `run`) the client fetches everything again. `topics` are entity names, or `safety`, `stations`, `stage`, `lateNotes` and `everything`. A station hears of its own table and what is for all.
 */
export const hostEvent = z.object({ run: z.string(), seq: z.number(), workshopId: z.string().nullable(), topics: z.array(z.string()) })
export type HostEvent = z.infer<typeof hostEvent>

export const eventsContract = { watch: openProcedure.output(eventIterator(hostEvent)) }
