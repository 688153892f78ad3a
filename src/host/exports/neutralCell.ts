/** A spreadsheet would run a cell that starts like this; the apostrophe makes it a text. NUL ends a cell for some readers. */
export const neutralCell = (text: string): string => {
  const kept = text.replaceAll('\0', '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
  return text.startsWith('\0') || /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(kept) ? `'${kept}` : kept
}
