const maxLength = 120
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i
// Control characters, what Windows forbids, and marks that turn the reading direction and so disguise an extension.
const forbidden = /[\p{Cc}<>:"/\\|?*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A file name that Windows, macOS and Linux accept, from one that a page suggested; the extension is kept. */
export function safeFileName(suggested: string): string {
  const cleaned = suggested.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ').trim()
  const dot = cleaned.lastIndexOf('.')
  const hasExtension = dot >= 0 && /^\.[A-Za-z0-9]{1,10}$/.test(cleaned.slice(dot))
  const extension = hasExtension ? cleaned.slice(dot) : ''
  const stem = (hasExtension ? cleaned.slice(0, dot) : cleaned).replace(/^[. ]+|[. ]+$/g, '')
  const short = [...stem]
    .slice(0, maxLength - extension.length)
    .join('')
    .trimEnd()
  const named = short === '' ? 'tavolata' : short
  return (deviceNames.test(named.split('.')[0] ?? '') ? `_${named}` : named) + extension
}
