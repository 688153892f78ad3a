/** Widths of Inter in parts of the font size, measured on its regular cut and rounded up. */
const widthOf = (letter: string): number => {
  if (/[iljI.,:;'|!()[\] ]/.test(letter)) return 0.3
  if (/[ftr\-/]/.test(letter)) return 0.4
  if (/[mwMW@%]/.test(letter)) return 0.92
  if (/[A-Z0-9]/.test(letter)) return 0.68
  return letter.charCodeAt(0) > 0x2e80 ? 1.05 : 0.59
}

/** Estimated width in pixels: charts are drawn without a screen to measure on. */
export const textWidth = (text: string, size: number): number => [...text].reduce((sum, c) => sum + widthOf(c), 0) * size

const cut = (text: string, width: number, size: number): string => {
  const room = width / size
  let [used, kept] = [0, '']
  for (const letter of text) {
    if (used + widthOf(letter) > room) {
      // Room for the ellipsis is made by dropping what was kept last.
      const letters = [...kept]
      for (let over = used + widthOf('…') - room; over > 0;) over -= widthOf(letters.pop() ?? '') || room
      return `${letters.join('').trimEnd()}…`
    }
    used += widthOf(letter)
    kept += letter
  }
  return text
}

/** Breaks a label into at most `most` lines; what does not fit ends in an ellipsis. */
export const wrapText = (text: string, width: number, size: number, most: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines
  return kept.map((line) => cut(line, width, size))
}
