const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()

/**
 * People in whose name or organisation a word begins with each word that was typed; where nobody fits, those who have it anywhere.
 * Accents and case do not matter. So "ana" finds Ana and not Ivana.
 */
export const findByName = <P extends { name: string; organisation: string }>(people: readonly P[], typed: string): P[] => {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const texts = people.map((person) => ({ person, text: ` ${fold(`${person.name} ${person.organisation}`).replaceAll(/[-'’(]/g, ' ')}` }))
  const begins = texts.filter(({ text }) => words.every((word) => text.includes(` ${word}`)))
  const found = begins.length > 0 ? begins : texts.filter(({ text }) => words.every((word) => text.includes(word)))
  return found.map(({ person }) => person)
}
