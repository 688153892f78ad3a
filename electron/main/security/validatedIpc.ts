import type { z } from 'zod'
import { appOrigin } from './appPaths.ts'

interface CallingFrame {
  origin: string
  parent: unknown
}

/** The part of Electron's IpcMainInvokeEvent that is judged. */
export interface IpcCall<Sender> {
  sender: Sender
  senderFrame: CallingFrame | null
}

/** The part of Electron's ipcMain that is used; only the entry file may pass the real one. */
export interface IpcRegistry<Sender> {
  handle(channel: string, listener: (event: IpcCall<Sender>, ...args: unknown[]) => unknown): void
}

/** Reason to refuse a call by its sender, or null: only the top frame of our own page may call. */
export function senderRefusal(frame: CallingFrame | null): string | null {
  if (frame === null) return 'the calling frame is gone'
  if (frame.parent !== null) return 'only the top frame may call'
  return frame.origin === appOrigin ? null : 'foreign origin'
}

/**
 * The only way to answer a page: checks channel name, sender and arguments, and rejects the call when one is wrong.
 * `args` is a tuple schema, so that missing and extra arguments are wrong, too.
 */
export function createValidatedIpc<Sender>(registry: IpcRegistry<Sender>, refused: (what: string) => void) {
  return function answer<Args extends z.ZodTuple>(
    channel: string,
    args: Args,
    handler: (sender: Sender, ...args: z.infer<Args>) => unknown,
  ): void {
    if (!/^shell:[a-zA-Z]+$/.test(channel)) throw new Error(`Not a shell channel: ${channel}`)
    registry.handle(channel, (event, ...given) => {
      const parsed = args.safeParse(given)
      const refusal = senderRefusal(event.senderFrame) ?? (parsed.success ? null : 'wrong arguments')
      if (refusal !== null || !parsed.success) {
        refused(`${channel}: ${refusal}`)
        throw new Error(`Refused: ${refusal}`)
      }
      return handler(event.sender, ...(parsed.data as z.infer<Args>))
    })
  }
}
