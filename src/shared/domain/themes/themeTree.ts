import type { Theme } from '../records/records.ts'

export type ThemeTree = {
  /** Themes that were not merged away, each before its parts, siblings by rank. */
  live: Theme[]
  /** The theme that an id stands for today; null where nobody knows it. */
  canonical: (id: string) => string | null
  /** Parts of a theme by rank; of null the themes at the top. */
  children: (id: string | null) => Theme[]
  /** The theme that one is a part of today; null at the top. */
  parent: (id: string) => string | null
  /** 0 at the top. */
  depth: (id: string) => number
  /** A theme and everything below it, in tree order. */
  withParts: (id: string) => string[]
}

const byRank = (a: Theme, b: Theme): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1)

/**
 * The themes of a workshop as they count today. What two laptops said without knowing of each other resolves the same way everywhere:
 * of themes that were merged in a ring the smallest id stays, a theme whose taker is gone stays itself, and of themes that are parts of
 * each other the smallest id is at the top.
 */
export const themeTree = (themes: readonly Theme[]): ThemeTree => {
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  const end = endsOf(themes, (theme) => theme.mergedInto)
  const canonical: ThemeTree['canonical'] = (id) => end.get(id) ?? null

  const remaining = themes.filter((theme) => end.get(theme.id) === theme.id)
  const parentOf = (theme: Theme): string | null => {
    const parent = theme.parentId === null ? null : canonical(theme.parentId)
    return parent === theme.id ? null : parent
  }
  const tops = new Set(endsOf(remaining, parentOf).values())
  const grouped = Map.groupBy(remaining, (theme) => (tops.has(theme.id) ? null : parentOf(theme)))
  for (const siblings of grouped.values()) siblings.sort(byRank)
  const children: ThemeTree['children'] = (id) => grouped.get(id) ?? []

  const live: Theme[] = []
  const depths = new Map<string, number>()
  const parents = new Map<string, string | null>()
  const waiting = children(null).toReversed()
  for (let theme = waiting.pop(); theme; theme = waiting.pop()) {
    live.push(theme)
    const parent = tops.has(theme.id) ? null : parentOf(theme)
    parents.set(theme.id, parent)
    depths.set(theme.id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1)
    waiting.push(...children(theme.id).toReversed())
  }
  const withParts: ThemeTree['withParts'] = (id) => {
    const start = canonical(id)
    if (start === null || !byId.has(start)) return []
    const ids: string[] = []
    const open = [start]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      ids.push(next)
      open.push(
        ...children(next)
          .map((child) => child.id)
          .toReversed(),
      )
    }
    return ids
  }
  const parent: ThemeTree['parent'] = (id) => parents.get(canonical(id) ?? id) ?? null
  return { live, canonical, children, parent, depth: (id) => depths.get(canonical(id) ?? id) ?? 0, withParts }
}

/** Where each theme leads when one follows `next`: to the last one that is known, or to the smallest id of a ring. */
const endsOf = (themes: readonly Theme[], next: (theme: Theme) => string | null): Map<string, string> => {
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  const ends = new Map<string, string>()
  for (const theme of themes) {
    const path: string[] = []
    const place = new Map<string, number>()
    let at: Theme = theme
    let end: string | undefined
    while (end === undefined) {
      end = ends.get(at.id)
      if (end !== undefined) break
      const before = place.get(at.id)
      if (before !== undefined) {
        end = path.slice(before).reduce((least, id) => (id < least ? id : least))
        break
      }
      place.set(at.id, path.length)
      path.push(at.id)
      const id = next(at)
      const following = id === null ? undefined : byId.get(id)
      if (!following) end = at.id
      else at = following
    }
    for (const id of path) ends.set(id, end)
  }
  return ends
}
