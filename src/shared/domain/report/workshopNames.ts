import type { Workshop } from '../records/records.ts'

const byDate = (a: Workshop, b: Workshop): number => {
  const [left, right] = [a.startsOn ?? '9999', b.startsOn ?? '9999']
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
}

const base = ({ cities, title }: Workshop): string => (cities.length === 1 ? cities[0]!.trim() || title : title).trim()

/**
 * Short names of the workshops of one report, by id: the city of a workshop where it has just one, else its title; a number by date
 * where a name would stand for two, such as 'Milan 1' and 'Milan 2'.
 */
export const workshopNames = (workshops: readonly Workshop[]): Map<string, string> => {
  const names = new Map<string, string>()
  for (const [name, alike] of Map.groupBy(workshops, base))
    for (const [index, { id }] of alike.toSorted(byDate).entries()) names.set(id, alike.length === 1 ? name : `${name} ${index + 1}`)
  return names
}
