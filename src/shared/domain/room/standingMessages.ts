import type { Message } from '../records/records.ts'

type Ending = Pick<Message, 'withdrawnAt'>

/** Whether a message is still on the screens at `now` (ms since 1970): nobody withdrew it, and its time is not over. */
export const standsAt = ({ withdrawnAt }: Ending, now: number): boolean => withdrawnAt === null || Date.parse(withdrawnAt) > now

/** Milliseconds from `now` until the first of these messages leaves the screens by itself; null where none does. */
export const nextEndMs = (messages: readonly Ending[], now: number): number | null => {
  const ends = messages.flatMap(({ withdrawnAt }) => (withdrawnAt === null ? [] : [Date.parse(withdrawnAt) - now]))
  return ends.length === 0 ? null : Math.max(0, Math.min(...ends))
}
