import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/websocket'
import type { MinimalWebsocket } from '@orpc/server/websocket'
import type { CallContext } from '../rpc/implementer.ts'
import { router } from '../rpc/router.ts'

/** What a device may still do when its day is over: hand over what it has. */
const AT_THE_END: readonly string[] = [
  'notes.handOver',
  'notes.missing',
  'digests.save',
  'photos.addPart',
  'stations.report',
  'system.info',
]

export type Calls = {
  /** Answers through `send`; never throws. */
  receive: (message: string | ArrayBuffer) => void
  /** Ends every stream. */
  close: () => void
}

/** Serves the one router to devices. `refused` hears of every call that was none of the caller's business. */
export const createCallHandler = (refused: (context: CallContext) => void) => {
  const handler = new RPCHandler<CallContext>(router, {
    clientInterceptors: [
      async (call) => {
        const { context, path } = call
        try {
          if (context.scope?.ended && !AT_THE_END.includes(path.join('.')))
            throw new ORPCError('NOT_ALLOWED', { defined: true, status: 403, data: { reference: 'ended', detail: {} } })
          return await call.next()
        } catch (error) {
          if (error instanceof ORPCError && error.code === 'NOT_ALLOWED') refused(context)
          throw error
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
      close: () => handler.close(socket),
    }
  }
}
export type CallHandler = ReturnType<typeof createCallHandler>
