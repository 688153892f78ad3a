/** A code for a person's own term: its words in plain letters behind `own-`, so that it never meets a shipped code. */
export const termCode = (label: string, taken: ReadonlySet<string>): string => {
  const plain = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const base = `own-${plain || 'term'}`
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
