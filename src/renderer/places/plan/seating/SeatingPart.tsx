export function SeatingPart() {
  return null
}
