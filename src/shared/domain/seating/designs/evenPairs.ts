/** Fewest pairs that share a cell when `units` things are laid into `cells` cells: sum over cells of x(x-1)/2, all cells level. */
export function evenPairs(units: number, cells: number): number {
  if (units <= 0 || cells <= 0) return 0
  const each = Math.floor(units / cells)
  const more = units - each * cells
  return cells * ((each * (each - 1)) / 2) + more * each
}
