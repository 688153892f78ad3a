import type { SectionChoice } from '../../../../shared/contract/report.contract.ts'
import type { SetupFields } from '../setup/setupSaver.ts'
import { partOf } from './sectionParts.ts'

export type SavedSections = SetupFields['sections']

/** What can be listed at most. */
const MOST = 60

/** The sections with what was chosen and is not in the report yet; one that the choice does not list stays behind the one before it. */
export const withChoice = (sections: readonly SectionChoice[], saved: SavedSections): SectionChoice[] => {
  const places = new Map(saved.map((one, index) => [one.id, index]))
  let last = -1
  const placed = sections.map((section, index) => {
    last = places.get(section.id) ?? last
    const own = saved[places.get(section.id) ?? -1]
    const named = own ? { ...section, heading: own.heading.trim() || section.usual, shown: own.shown ?? section.shown } : section
    return { part: partOf(section.id), at: last, index, named }
  })
  return placed.toSorted((a, b) => a.part - b.part || a.at - b.at || a.index - b.index).map(({ named }) => named)
}

/** Where it stands and what it is called; whether it is in the report is left to the kind of report until somebody says. */
const entryOf = ({ id, heading, usual }: SectionChoice): SavedSections[number] => ({
  id,
  heading: heading === usual ? '' : heading,
  shown: null,
})

/** What is stored once one section has another name, or is in the report or not: the others keep to their usual. */
export const savedWith = (
  sections: readonly SectionChoice[],
  before: SavedSections,
  id: string,
  change: Partial<Omit<SavedSections[number], 'id'>>,
): SavedSections => {
  const section = sections.find((one) => one.id === id)
  if (section === undefined) return before
  const entry = { ...(before.find((one) => one.id === id) ?? entryOf(section)), ...change }
  if (before.some((one) => one.id === id)) return before.map((one) => (one.id === id ? entry : one))
  const ahead = new Set(
    sections
      .slice(
        0,
        sections.findIndex(({ id }) => id === entry.id),
      )
      .map(({ id }) => id),
  )
  const at = before.findLastIndex((one) => ahead.has(one.id)) + 1
  return [...before.slice(0, at), entry, ...before.slice(at)].slice(0, MOST)
}

/** What is stored once sections stand in another order. Sections that only other kinds of report have keep what was chosen for them. */
export const savedOrder = (sections: readonly SectionChoice[], before: SavedSections): SavedSections => {
  const chosen = new Map(before.map((one) => [one.id, one]))
  const known = new Set(sections.map(({ id }) => id))
  const here = sections.map((section) => chosen.get(section.id) ?? entryOf(section))
  return [...here, ...before.filter(({ id }) => !known.has(id))].slice(0, MOST)
}

/** The sections with one of them moved behind another, null for the top; the same where that lies in another part. */
export const movedAfter = (sections: readonly SectionChoice[], id: string, after: string | null): SectionChoice[] => {
  const moving = sections.find((section) => section.id === id)
  if (moving === undefined || after === id) return [...sections]
  const others = sections.filter((section) => section.id !== id)
  const at = after === null ? 0 : others.findIndex((section) => section.id === after) + 1
  const moved = [...others.slice(0, at), moving, ...others.slice(at)]
  const isInPart = moved.every((one, index) => index === 0 || partOf(moved[index - 1]!.id) <= partOf(one.id))
  return isInPart ? moved : [...sections]
}

/** Behind which section one has to go for one step up or down; undefined where it is at the end of its part already. */
export const stepTarget = (sections: readonly SectionChoice[], id: string, step: 1 | -1): string | null | undefined => {
  const at = sections.findIndex((section) => section.id === id)
  const neighbour = sections[at + step]
  if (at === -1 || neighbour === undefined || partOf(neighbour.id) !== partOf(id)) return undefined
  return step === 1 ? neighbour.id : (sections[at - 2]?.id ?? null)
}
