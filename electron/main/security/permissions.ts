import { appOrigin } from './appPaths.ts'

/** Everything a page may be granted; Electron's own default is to grant all. */
export const grantedPermissions: readonly string[] = ['clipboard-sanitized-write', 'fullscreen']

/** True for a granted permission asked for by our own origin, given as an origin or as an address within it. */
export function isPermissionGranted(permission: string, requester: string | undefined): boolean {
  if (!grantedPermissions.includes(permission) || requester === undefined) return false
  return requester === appOrigin || requester.startsWith(`${appOrigin}/`)
}

interface PermissionDetails {
  requestingUrl?: string
  isMainFrame?: boolean
}

/** The part of Electron's Session that decides on permissions. */
export interface PermissionSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void, details: PermissionDetails) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string, origin: string, details: PermissionDetails) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
}

/** Both handlers are needed: some questions are asked of one only. Frames inside a page get nothing. */
export function installPermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame === true && isPermissionGranted(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return details.isMainFrame === true && isPermissionGranted(permission, origin)
  })
  session.setDevicePermissionHandler(() => false)
}
