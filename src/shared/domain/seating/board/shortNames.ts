const wordsOf = (name: string): string[] => name.trim().split(/\s+/).filter(Boolean)

/** "Ana Pereira" with one letter is "Ana P."; names of one word, and surnames shorter than asked, stay whole. */
const shortened = (name: string, letters: number): string => {
  const words = wordsOf(name)
  const last = words.at(-1)
  if (words.length < 2 || last === undefined) return name.trim()
  const kept = [...last].slice(0, letters)
  return kept.length === [...last].length ? `${words[0]} ${last}` : `${words[0]} ${kept.join('')}.`
}

/** Short names for small spaces, by id: as few letters of the surname as tell everybody apart, the full name where nothing else does. */
export const shortNames = (people: readonly { id: string; name: string }[]): Map<string, string> => {
  const names = new Map<string, string>()
  let open = people
  for (let letters = 1; open.length > 0 && letters <= 4; letters += 1) {
    const groups = Map.groupBy(open, ({ name }) => shortened(name, letters).replace(/\.$/, '').toLocaleLowerCase())
    for (const group of groups.values()) if (group.length === 1) for (const { id, name } of group) names.set(id, shortened(name, letters))
    open = [...groups.values()].filter((group) => group.length > 1).flat()
  }
  for (const { id, name } of open) names.set(id, name.trim())
  return names
}
