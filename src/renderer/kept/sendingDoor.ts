import { isAnswer, problemOf } from '../transport/problem.ts'

/** A host that says nothing for this long is away; what was sent is sent again and stored once. */
const ANSWER_MS = 15_000
export const inTime = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(ANSWER_MS) })

/** Answers that another try may turn into a yes: a full disk gets emptied, a page gets let in again. */
const MAY_CHANGE = new Set(['DISK_FULL', 'READ_ONLY', 'ALREADY_OPEN', 'DAMAGED', 'INTERNAL', 'INTERNAL_SERVER_ERROR', 'NOT_ALLOWED'])
const NOT_LET_IN = new Set(['UNAUTHORIZED', 'FORBIDDEN', 'SERVICE_UNAVAILABLE', 'BAD_GATEWAY', 'GATEWAY_TIMEOUT', 'TIMEOUT'])

/** The code of the catalogue `errors` where the host will never take this, null where another try may help. */
export const refusalIn = (error: unknown): string | null => {
  const { code } = problemOf(error)
  return !isAnswer(error) || NOT_LET_IN.has(code) || MAY_CHANGE.has(code) ? null : code
}
