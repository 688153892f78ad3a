import { ORPCError } from '@orpc/client'
import type { ErrorData } from '../../shared/contract/base.ts'

/** What went wrong, in the terms of the message catalogue: `t('errors:' + code, detail)`. */
export type Problem = { code: string; reference: string | null; detail: ErrorData['detail'] }

const UNREACHABLE: Problem = { code: 'UNREACHABLE', reference: null, detail: {} }

const dataOf = (value: unknown): Partial<ErrorData> => (typeof value === 'object' && value !== null ? value : {})

/** True where the host itself said no; asking again would get the same answer. */
export const isAnswer = (error: unknown): boolean => error instanceof ORPCError

/** Turns anything that was thrown into a problem a person can be told about. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ORPCError)) return UNREACHABLE
  const { reference, detail } = dataOf(error.data)
  // A request that did not fit the schema never reached a feature: it comes with oRPC's own code.
  const code = error.code === 'BAD_REQUEST' ? 'INVALID' : error.code
  return { code, reference: reference ?? null, detail: detail ?? {} }
}
