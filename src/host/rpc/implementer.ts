import { implement, ORPCError } from '@orpc/server'
import { ERROR_STATUS } from '../../shared/contract/base.ts'
import type { Role } from '../../shared/contract/base.ts'
import { contract } from '../../shared/contract/contract.ts'
import { Fault, toFault } from '../fault.ts'
import type { Host } from '../host.ts'

/** What a device on the local network is confined to; `ended`: its day is over, it may only hand over what it still has. */
export type Scope = { workshopId: string; tableId: string | null; stationId: string; ended: boolean }

/**
 * What a door knows about a call: who is asking and through which door. The role is the door's word, never the caller's.
 * `scope` is set for stations and projectors and for nobody else.
 */
export type CallContext = { host: Host; role: Role; author: string; via: string; scope?: Scope }

const fail = (fault: Fault, reference: string): never => {
  throw new ORPCError(fault.code, {
    defined: true,
    status: ERROR_STATUS[fault.code],
    message: fault.code,
    data: { reference, detail: fault.detail },
  })
}

/**
 * Every procedure starts from here: the role is checked before the input is looked at, and whatever goes wrong
 * leaves as a code with a reference that is also in the log.
 */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next, path, procedure }) => {
    const { host, role } = context
    const reference = host.newId().slice(-8)
    const { roles } = procedure['~orpc'].meta
    if (!roles.includes(role)) {
      host.log('warn', 'call.refused', { reference, procedure: path.join('.'), role })
      fail(new Fault('NOT_ALLOWED', { procedure: path.join('.') }), reference)
    }
    try {
      return await next()
    } catch (error) {
      if (error instanceof ORPCError && error.defined) throw error
      const fault = error instanceof ORPCError && error.code === 'BAD_REQUEST' ? new Fault('INVALID', {}, error) : toFault(error)
      const cause = fault.cause instanceof Error ? `${fault.cause.name}: ${(fault.cause as { code?: string }).code ?? ''}` : ''
      host.log(fault.code === 'INTERNAL' ? 'error' : 'warn', 'call.failed', {
        reference,
        procedure: path.join('.'),
        code: fault.code,
        cause,
      })
      if (fault.code === 'INTERNAL' && process.env.TAVOLATA_DEBUG) console.error(error)
      return fail(fault, reference)
    }
  })

/** Who acts where, through which door; `label` is a key of the catalogue under `actions`. */
export const actionIn = (context: CallContext, workshopId: string, label: string) => ({
  workshopId,
  label,
  author: context.author,
  via: context.via,
})
