/** A list in groups of so many, in its order; the last one may be smaller. */
export const onSheets = <T>(all: readonly T[], perSheet: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / perSheet) }, (_, index) => all.slice(index * perSheet, (index + 1) * perSheet))
