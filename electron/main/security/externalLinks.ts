const maxLength = 2000

/**
 * The address to hand to the system, in the parser's own spelling, or null when it must not be opened.
 * Only https without credentials and plain mailto pass: no file:, smb:, ms-*: or other handler can be reached.
 */
export function safeExternalUrl(text: string): string | null {
  if (text.length > maxLength || /[\p{Cc} \\]/u.test(text)) return null
  const url = URL.parse(text)
  if (url === null) return null
  if (url.protocol === 'https:') return url.hostname !== '' && url.username + url.password === '' ? url.href : null
  if (url.protocol === 'mailto:') return isPlainMail(url) ? url.href : null
  return null
}

// Other fields (attach, bcc) would let a link do more than the person can see in the question.
function isPlainMail(url: URL): boolean {
  if (!/^[^@\s/]+@[^@\s/]+$/.test(url.pathname)) return false
  return [...url.searchParams.keys()].every((field) => field === 'subject' || field === 'body')
}
