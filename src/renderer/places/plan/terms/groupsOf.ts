import type { ListedTerm } from '../../../../shared/domain/taxonomy/terms.ts'

export type TermGroup = { key: string; name: Record<string, string> | null; terms: ListedTerm[] }

/** Terms under their headings, in the order in which the headings first occur; those without one stand by themselves. */
export function groupsOf(terms: readonly ListedTerm[]): TermGroup[] {
  const groups: TermGroup[] = []
  for (const term of terms) {
    const key = term.own ? 'own' : (term.group?.en ?? '')
    const group = groups.find((one) => one.key === key)
    if (group) group.terms.push(term)
    else groups.push({ key, name: term.own ? null : term.group, terms: [term] })
  }
  return groups
}
