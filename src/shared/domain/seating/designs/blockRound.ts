/**
 * A round in which only people of one block of T, who never meet otherwise, share a table: blocks are cut into tables. It fills the
 * tables evenly where the size of a table divides T, or where everybody of whole layers of T blocks is there; else null.
 */
export function blockRound(people: number, tables: number): ((p: number) => number) | null {
  const layer = tables * tables
  if (people > layer) {
    const missing = (layer - (people % layer)) % layer
    return missing <= 1 ? (p) => Math.floor(p / tables) % tables : null
  }
  const each = Math.ceil(people / tables)
  const perBlock = tables / each
  if (tables % each !== 0 || tables * each - people > perBlock) return null
  return (p) => Math.floor(p / tables) * perBlock + ((p % tables) % perBlock)
}
