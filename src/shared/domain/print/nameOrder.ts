/** How a list for many eyes is in order: by the name as it is written, or by what is usually the family name. */
export const NAME_ORDERS = ['name', 'family'] as const
export type NameOrder = (typeof NAME_ORDERS)[number]

/** What is usually the family name: what stands before a comma, or else the last word. */
export const familyNameIn = (name: string): string => {
  const [before = '', after] = name.split(',')
  const words = (after?.trim() ? before : name.replaceAll(',', ' ')).trim()
  return after?.trim() ? words : (words.split(/\s+/).at(-1) ?? words)
}

/** People in the order of the list and the language of the sheet; those without a name to go by keep their place at the end. */
export const inNameOrder = <P extends { name: string; erased: boolean }>(people: readonly P[], order: NameOrder, language: string): P[] => {
  if (order === 'name') return [...people]
  const { compare } = new Intl.Collator(language, { numeric: true })
  return people.toSorted(
    (a, b) =>
      Number(a.erased) - Number(b.erased) ||
      (a.erased ? 0 : compare(familyNameIn(a.name), familyNameIn(b.name)) || compare(a.name, b.name)),
  )
}
