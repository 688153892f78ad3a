/** What a workbook refuses in the name of a sheet, and what would be no name. */
const FORBIDDEN = /[[\]:*?/\\\p{C}]+/gu
const LONGEST = 31
/** Excel keeps this one for itself, also in Italian. */
const RESERVED = /^(history|cronologia)$/i

const cut = (text: string, length: number): string => {
  let short = ''
  for (const sign of text) {
    if (short.length + sign.length > length) break
    short += sign
  }
  return short.trimEnd()
}

/** Gives names that a workbook takes: at most 31 characters, none twice, however they were meant. */
export const sheetNamer = (): ((wanted: string) => string) => {
  const taken = new Set<string>()
  return (wanted) => {
    const plain = wanted
      .replaceAll(FORBIDDEN, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^['\s]+|['\s]+$/g, '')
    const base = plain === '' || RESERVED.test(plain) ? `${plain} 1`.trim() : plain
    let name = cut(base, LONGEST).replace(/'+$/, '')
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) {
      const ending = ` (${again})`
      name = `${cut(base, LONGEST - ending.length)}${ending}`
    }
    taken.add(name.toLowerCase())
    return name
  }
}
