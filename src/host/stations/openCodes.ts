import { randomBytes } from 'node:crypto'
import { CODE_LENGTH, codeFrom } from '../../shared/domain/channel/codes.ts'
import { LIMITS } from './limits.ts'

export type OpenCode = { code: string; until: number }
export type OpenCodes = {
  renew: (invitationId: string) => OpenCode
  of: (invitationId: string) => OpenCode | null
  /** The codes that hold now, with the invitations that they stand for. */
  all: () => (OpenCode & { invitationId: string })[]
  spend: (invitationId: string) => void
}

/** Codes to type: in memory only, each for ten minutes and one device. `now` in ms. */
export const createOpenCodes = (now: () => number): OpenCodes => {
  const codes = new Map<string, OpenCode>()
  const fresh = (): Map<string, OpenCode> => {
    for (const [id, { until }] of codes) if (until <= now()) codes.delete(id)
    return codes
  }
  return {
    renew: (invitationId) => {
      const open = { code: codeFrom(randomBytes(CODE_LENGTH)), until: now() + LIMITS.codeMs }
      codes.set(invitationId, open)
      return open
    },
    of: (invitationId) => fresh().get(invitationId) ?? null,
    all: () => [...fresh()].map(([invitationId, open]) => ({ invitationId, ...open })),
    spend: (invitationId) => void codes.delete(invitationId),
  }
}
