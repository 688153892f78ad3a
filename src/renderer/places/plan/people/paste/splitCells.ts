export type CellRow = { line: number; cells: string[] }

/**
 * Lines of pasted text as cells. The separator is the first of tab, semicolon and comma that occurs outside quotes;
 * a cell in double quotes may hold it. Empty lines are left out; `line` counts from 1.
 */
export function splitCells(text: string): CellRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const unquoted = text.replace(/"[^"\n]*"/g, '')
  const separator = ['\t', ';', ','].find((mark) => unquoted.includes(mark)) ?? '\t'
  return lines.flatMap((content, index) => (content.trim() === '' ? [] : [{ line: index + 1, cells: cellsOf(content, separator) }]))
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at]
    if (isQuoted && mark === '"' && line[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (mark === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (mark === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += mark
  }
  return [...cells, cell.trim()]
}
