import path from 'node:path'

/** The one origin of our pages. */
export const appOrigin = 'app://workshop'
export const appScheme = 'app'
export const startUrl = `${appOrigin}/index.html`

/** Address of the projector's page of a workshop. */
export const stageUrl = (workshopId: string): string => `${startUrl}#/stage/${encodeURIComponent(workshopId)}`

type PathRules = Pick<path.PlatformPath, 'resolve' | 'relative' | 'isAbsolute'>

// A percent sign left after the one decoding means that somebody encoded twice; a colon means a drive or a stream.
const refusedCharacters = /[\p{Cc}\\:%]/u

/**
 * File below `root` that an app:// address names, or null when the address is not one of ours.
 * The address is taken as it was sent, before a URL parser tidies `..` away, and is decoded exactly once.
 */
export function fileForAppUrl(url: string, root: string, rules: PathRules = path): string | null {
  if (!url.startsWith(`${appOrigin}/`)) return null
  const decoded = decodeOnce(url.slice(appOrigin.length + 1).replace(/[?#].*$/s, ''))
  if (decoded === null || refusedCharacters.test(decoded)) return null
  const segments = (decoded === '' ? 'index.html' : decoded).split('/')
  if (segments.some((segment) => segment === '' || /^\.+$/.test(segment))) return null
  const file = rules.resolve(root, ...segments)
  return isInside(root, file, rules) ? file : null
}

/** True when `file` lies below `folder`; a neighbour whose name merely begins alike does not. */
export function isInside(folder: string, file: string, rules: PathRules = path): boolean {
  const way = rules.relative(folder, file)
  return way !== '' && !rules.isAbsolute(way) && way.split(/[\\/]/)[0] !== '..'
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
