type Known = { id: string; heads: readonly string[] }
type Lists = { themes: readonly Known[]; codings: readonly Known[] }

const isLists = (value: unknown): value is Lists => typeof value === 'object' && value !== null && 'themes' in value && 'codings' in value
const isSame = (a: Known, b: Known): boolean =>
  a.id === b.id && a.heads.length === b.heads.length && a.heads.every((head, index) => head === b.heads[index])
const kept = (before: readonly Known[], after: readonly Known[]): readonly Known[] =>
  before.length === after.length && after.every((one, index) => isSame(one, before[index]!)) ? before : after

/** Keeps the list of themes where only codings changed, and the other way round. Heads tell, so that thousands need no deep look. */
export const shareThemes = (before: unknown, after: unknown): unknown => {
  if (!isLists(before) || !isLists(after)) return after
  const themes = kept(before.themes, after.themes)
  const codings = kept(before.codings, after.codings)
  return themes === before.themes && codings === before.codings ? before : { themes, codings }
}
