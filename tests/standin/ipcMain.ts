type Listener = (event: unknown, ...args: unknown[]) => unknown

const listeners = new Map<string, Listener>()

/** The half of Electron's `ipcMain` that the shell may use; `on` is left out, since nothing here checks its senders. */
export const ipcMain = {
  handle(channel: string, listener: Listener): void {
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    listeners.set(channel, listener)
  },
}

/** Calls a handler as Electron would; the error of a handler reaches the page as text. */
export async function invoke(channel: string, event: unknown, args: unknown[]): Promise<unknown> {
  const listener = listeners.get(channel)
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`)
  try {
    return structuredClone(await listener(event, ...args))
  } catch (reason) {
    throw new Error(`Error invoking remote method '${channel}': ${String(reason)}`, { cause: reason })
  }
}
