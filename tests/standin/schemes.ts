import { app } from './app.ts'

type Handler = (request: Request) => Response | Promise<Response>

interface Privileges {
  standard?: boolean
  secure?: boolean
  supportFetchAPI?: boolean
}

const privileged = new Map<string, Privileges>()
const handlers = new Map<string, Handler>()

/** Electron's `protocol`, with its rules on what must happen before and after `ready`. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Privileges }[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges)
  },
  handle(scheme: string, handler: Handler): void {
    if (!app.isReady()) throw new Error('protocol.handle can only be called after app is ready')
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`)
    if (privileged.get(scheme)?.standard !== true) throw new Error(`The stand-in needs ${scheme} to be standard`)
    handlers.set(scheme, handler)
  },
}

// Chromium cannot intercept a scheme it does not know. *.localhost is a secure context, as a `secure` scheme would be.
const standinHost = /^https?:\/\/([^/:]+)\.([a-z][a-z0-9]*)\.localhost(?=[/?#]|$)/

/** `app://host/x` as the address that Chromium gets to see; other addresses as they are. */
export function toBrowserUrl(url: string): string {
  return url.replace(/^([a-z][a-z0-9]*):\/\/([^/?#]+)/, (whole: string, scheme: string, host: string) =>
    handlers.has(scheme) ? `http://${host}.${scheme}.localhost` : whole,
  )
}

/** The reverse of `toBrowserUrl`, without touching the path: hostile paths must reach the handler as they are. */
export function fromBrowserUrl(url: string): string {
  return url.replace(standinHost, (whole: string, host: string, scheme: string) => (handlers.has(scheme) ? `${scheme}://${host}` : whole))
}

/** Origin of an address, in the app's own spelling. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/.exec(fromBrowserUrl(url))?.[0] ?? 'null'
}

/** Handler of an address, or null when no scheme of ours is meant. */
export function handlerOf(url: string): Handler | null {
  return handlers.get(fromBrowserUrl(url).split(':')[0] ?? '') ?? null
}
