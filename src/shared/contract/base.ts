import { oc } from '@orpc/contract'
import * as z from 'zod'
import { LONGEST_ID } from '../domain/records/fields.ts'

/** Who may call a procedure. A door gives each caller exactly one role; `local` is the command line in the same process. */
export const ROLES = ['facilitator', 'station', 'projector', 'local'] as const
export type Role = (typeof ROLES)[number]

/** Everything that can go wrong in a way a person can act on. The words are in the message catalogue under `errors:<CODE>`. */
export const ERROR_CODES = [
  'NOT_FOUND',
  'NOT_ALLOWED',
  'INVALID',
  'TOO_LARGE',
  'DISK_FULL',
  'READ_ONLY',
  'ALREADY_OPEN',
  'NEWER_VERSION',
  'DAMAGED',
  'NOT_OURS',
  'NOTHING_TO_UNDO',
  'CHANGED_SINCE',
  'UNKNOWN_COLUMN',
  'UNREADABLE_FILE',
  'WRONG_WORKSHOP',
  'WRONG_KEY',
  'ADDRESS_TAKEN',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** How each code travels over HTTP; 4xx is about what was asked, 5xx about this machine and its data. */
export const ERROR_STATUS: Record<ErrorCode, number> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  INVALID: 422,
  TOO_LARGE: 413,
  DISK_FULL: 507,
  READ_ONLY: 500,
  ALREADY_OPEN: 503,
  NEWER_VERSION: 409,
  DAMAGED: 500,
  NOT_OURS: 422,
  NOTHING_TO_UNDO: 409,
  CHANGED_SINCE: 409,
  UNKNOWN_COLUMN: 422,
  UNREADABLE_FILE: 422,
  WRONG_WORKSHOP: 422,
  WRONG_KEY: 403,
  ADDRESS_TAKEN: 409,
  INTERNAL: 500,
}

/** `reference` is also in the log, so that a person on the phone can be helped; `detail` fills the sentence of the code. */
export const errorData = z.object({ reference: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) })
export type ErrorData = z.infer<typeof errorData>

type CodedError = { status: number; data: typeof errorData }
const errors = Object.fromEntries(ERROR_CODES.map((code) => [code, { status: ERROR_STATUS[code], data: errorData }])) as Record<
  ErrorCode,
  CodedError
>

const procedure = oc.$meta<{ roles: readonly Role[] }>({ roles: [] }).errors(errors)

/** A procedure of the person who runs the workshop: the window, a browser on this machine, the command line. */
export const facilitatorProcedure = procedure.meta({ roles: ['facilitator', 'local'] })

/** A procedure of a table: its rapporteur's station may call it, for its own table only. The handler asks `ownTable`. */
export const tableProcedure = procedure.meta({ roles: ['facilitator', 'local', 'station'] })

/** A procedure that the projector may call, too: what it answers is fit for everybody in the room. */
export const stageProcedure = procedure.meta({ roles: ['facilitator', 'local', 'projector'] })

/** A procedure of everybody in the room, each in their own workshop. The handler asks `ownWorkshop`. */
export const roomProcedure = procedure.meta({ roles: ROLES })

/** A procedure that every door may offer, because it tells nothing about anybody. */
export const openProcedure = procedure.meta({ roles: ROLES })

export const id = z.string().min(1).max(LONGEST_ID)
/** The heads that the editor had seen; leaving it out means "whatever is there now". */
export const seen = z.array(z.string().max(80)).max(200).optional()
export const nothing = z.object({})
export const created = z.object({ id: z.string() })
