import type { ReportLogo } from './reportModel.ts'

/** What the first bytes of a file look like in base64: 89 50 4E 47 0D 0A 1A 0A 00 and FF D8 FF. */
const FIRST_BYTES = [
  { start: 'iVBORw0KGgoA', mediaType: 'image/png' },
  { start: '/9j/', mediaType: 'image/jpeg' },
] as const

/** A picture for the cover, or null for what is no PNG or JPEG by its first bytes, whatever it calls itself. */
export const logoOf = (base64: string, alt: string): ReportLogo | null => {
  const isBase64 = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
  const found = isBase64 ? FIRST_BYTES.find(({ start }) => base64.startsWith(start)) : undefined
  return found === undefined ? null : { base64, mediaType: found.mediaType, alt }
}
