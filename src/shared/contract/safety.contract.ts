import * as z from 'zod'
import { facilitatorProcedure, openProcedure } from './base.ts'

const backupInfo = z.object({
  file: z.string(),
  at: z.string(),
  bytes: z.number(),
  reason: z.string(),
  workshops: z.number(),
  notes: z.number(),
})

/** What `check` found. `ok` is the one thing that a frightened person reads; `findings` say what and what to do. */
export const checkReport = z.object({
  ok: z.boolean(),
  file: z.string(),
  workshops: z.number(),
  notes: z.number(),
  changes: z.number(),
  findings: z.array(z.object({ code: z.string(), message: z.string(), records: z.array(z.string()) })),
})
export type CheckReport = z.infer<typeof checkReport>

export const safetyContract = {
  backups: facilitatorProcedure.output(z.array(backupInfo)),
  backUp: facilitatorProcedure.output(backupInfo),
  check: facilitatorProcedure.output(checkReport),
  /** Makes the tables again from the log, where they differ from it. DAMAGED where the log itself is: then a backup is better. */
  rebuild: facilitatorProcedure.output(checkReport),
  /** Puts one of `backups` in the place of the present data, which is kept beside it under a new name. NOT_FOUND for any other file. */
  restore: facilitatorProcedure
    .input(z.object({ file: z.string() }))
    .output(z.object({ kept: z.string().nullable(), workshops: z.number(), notes: z.number() })),
}

export const systemContract = {
  info: openProcedure.output(
    z.object({
      version: z.string(),
      role: z.string(),
      protocol: z.number(),
      lastBackupAt: z.string().nullable(),
      /** What needs attention, a key of the catalogue under `app:status.warning`: `backupFailed`, `diskFull` or `damaged`. */
      warning: z.string().nullable(),
    }),
  ),
}
