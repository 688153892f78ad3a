import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/websocket'
import type { MinimalWebsocket } from '@orpc/server/websocket'
import { ERROR_STATUS } from '../../shared/contract/base.ts'
import { toFault } from '../fault.ts'
import type { CallContext, Scope } from '../rpc/implementer.ts'
import { router } from '../rpc/router.ts'
import { asAllowed } from './afterTheEnd.ts'

const allowed = (context: CallContext, path: readonly string[], input: unknown): unknown => {
  try {
    return asAllowed(context, path.join('.'), input)
  } catch (error) {
    const { code, detail } = toFault(error)
    throw new ORPCError(code, { defined: true, status: ERROR_STATUS[code], message: code, data: { reference: 'door', detail } })
  }
}

export type Calls = {
  /** Answers through `send`; never throws. */
  receive: (message: string | ArrayBuffer) => void
  /** Calls that are not answered yet; a stream counts until it begins. */
  underWay: () => number
  /** Ends every stream. */
  close: () => void
}

/** Serves the one router to devices. `refused` hears of every call that was none of the caller's business. */
export const createCallHandler = (refused: (context: CallContext) => void) => {
  const underWay = new WeakMap<Scope, number>()
  const count = (scope: Scope | undefined, more: number): void => void (scope && underWay.set(scope, (underWay.get(scope) ?? 0) + more))
  const handler = new RPCHandler<CallContext>(router, {
    clientInterceptors: [
      async (call) => {
        const { context, path } = call
        count(context.scope, 1)
        try {
          return await call.next({ ...call, input: allowed(context, path, call.input) })
        } catch (error) {
          if (error instanceof ORPCError && error.code === 'NOT_ALLOWED') refused(context)
          throw error
        } finally {
          count(context.scope, -1)
        }
      },
    ],
  })
  return (context: CallContext, send: (message: string | Uint8Array) => void): Calls => {
    const socket = { addEventListener: () => {}, send } as unknown as MinimalWebsocket
    return {
      receive: (message) => {
        // What does not even parse as a call is the device's problem.
        handler.message(socket, message, { context }).catch(() => {})
      },
      underWay: () => (context.scope && underWay.get(context.scope)) ?? 0,
      close: () => handler.close(socket),
    }
  }
}
export type CallHandler = ReturnType<typeof createCallHandler>
