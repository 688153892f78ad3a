const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

/** A string of a PDF, from between its brackets. */
const decoded = (string: string): string => {
  const plain = string.replaceAll(/\\([\s\S])/g, (_, sign: string) => ESCAPES.get(sign) ?? sign)
  if (!plain.startsWith('\u00FE\u00FF')) return plain
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
}

const wordsAt = (names: string): ((part: string) => string) => {
  const pattern = new RegExp(`/(?:${names})\\s*\\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`, 'g')
  return (part) => (part.includes('(') ? [...part.matchAll(pattern)].map(([, string]) => decoded(string!)).join('\n') : '')
}

/** What is read aloud instead of what is drawn, and the names of links: descriptions of figures, letters without a shape. */
export const spokenIn = wordsAt('Alt|ActualText|Contents|E|T')
/** What the file says about itself, and the entries of its outline. */
export const propertiesIn = wordsAt('Title|Subject|Author|Keywords|Creator|Producer')
