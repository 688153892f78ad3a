import * as z from 'zod'
import { ENTITIES } from '../domain/records/records.ts'
import type { Entity } from '../domain/records/records.ts'
import { facilitatorProcedure, id } from './base.ts'

const entity = z.enum(ENTITIES as [Entity, ...Entity[]])
/** `action` is its id; `label` a key of the catalogue under `actions`, such as `note.add`; `count` how many records it touched. */
const actionLabel = z.object({ action: z.string(), label: z.string(), count: z.number() })
/** `expected` is the action that the person means; where another one is next by now, nothing is taken back: CHANGED_SINCE. */
const inWorkshop = z.object({ workshopId: id, expected: id.optional() })

export const historyContract = {
  /** What undo and redo would do now, for their buttons. */
  state: facilitatorProcedure
    .input(z.object({ workshopId: id }))
    .output(z.object({ undo: actionLabel.nullable(), redo: actionLabel.nullable() })),
  /** Takes back the last action in this workshop. CHANGED_SINCE where somebody edited the same fields afterwards. */
  undo: facilitatorProcedure.input(inWorkshop).output(actionLabel),
  redo: facilitatorProcedure.input(inWorkshop).output(actionLabel),
  /** Every change of one record, oldest first. */
  ofRecord: facilitatorProcedure.input(z.object({ entity, id })).output(
    z.array(
      z.object({
        changeId: z.string(),
        at: z.string(),
        author: z.string(),
        via: z.string(),
        label: z.string(),
        fields: z.record(z.string(), z.unknown()),
        /** Names of fields for which this change still counts. */
        current: z.array(z.string()),
      }),
    ),
  ),
  /** Chooses one of several versions of a field; the others stay in the history. NOT_FOUND for one that no longer counts. */
  settle: facilitatorProcedure
    .input(z.object({ entity, id, field: z.string().max(60), changeId: z.string().max(80) }))
    .output(z.object({})),
}
