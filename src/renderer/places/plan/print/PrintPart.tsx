export function PrintPart() {
  return null
}
