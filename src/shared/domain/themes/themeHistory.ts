import type { ThemeEvent } from '../../contract/themes.contract.ts'
import { DELETED } from '../changes/change.ts'
import type { Change } from '../changes/change.ts'

/** A theme as it was at one moment. */
type State = { label: string; definition: string; parentId: string | null; mergedInto: string | null; deleted: boolean }

type Step = { change: Change; before: State | null; after: State }

const EMPTY: State = { label: '', definition: '', parentId: null, mergedInto: null, deleted: false }

/** The states that a theme went through, as its changes were written one after the other. */
const stepsOf = (changes: readonly Change[]): Step[] => {
  let state: State | null = null
  return changes.map((change) => {
    const { label, definition, parentId, mergedInto } = { ...EMPTY, ...state, ...change.fields } as State
    const deleted = (change.fields[DELETED] as boolean | undefined) ?? state?.deleted ?? false
    const step = { change, before: state, after: { label, definition, parentId, mergedInto, deleted } }
    state = step.after
    return step
  })
}

/** What happened to a theme itself, step by step. `nameAt`: what another theme was called at the time of a change. */
const eventsOf = ({ change, before, after }: Step, nameAt: (id: string, change: Change) => string): ThemeEvent[] => {
  const event = (what: ThemeEvent['what'], label: string, was: string | null = null): ThemeEvent => ({
    at: new Date(change.ms).toISOString(),
    author: change.author,
    what,
    label,
    before: was,
  })
  if (before === null) {
    const origin = change.fields.splitFrom
    return [event('made', after.label, typeof origin === 'string' ? nameAt(origin, change) : null)]
  }
  const events: ThemeEvent[] = []
  if (before.deleted !== after.deleted) events.push(event(after.deleted ? 'removed' : 'broughtBack', after.label))
  if (before.label !== after.label) events.push(event('renamed', after.label, before.label))
  if (before.definition !== after.definition) events.push(event('defined', after.label))
  if (before.parentId !== after.parentId) events.push(event('moved', after.parentId === null ? '' : nameAt(after.parentId, change)))
  if (before.mergedInto !== after.mergedInto)
    events.push(after.mergedInto === null ? event('broughtBack', after.label) : event('merged', nameAt(after.mergedInto, change)))
  return events
}

const isNoLater = (one: Change, other: Change): boolean => one.ms < other.ms || (one.ms === other.ms && one.ctr <= other.ctr)

/**
 * The life of a theme for people to read, oldest first: its own changes, and where others went up in it or came out of it. What was undone
 * stands there as such. `changes`: every change of every theme of the workshop, oldest first. A split says the other theme's name; a theme
 * that was split off says in `before` from which. `label` of a move is the wider theme, '' at the top.
 */
export const themeHistory = (themeId: string, changes: readonly Change[]): ThemeEvent[] => {
  const steps = new Map([...Map.groupBy(changes, ({ recordId }) => recordId)].map(([id, own]) => [id, stepsOf(own)]))
  const nameAt = (id: string, change: Change): string =>
    (steps.get(id) ?? []).findLast((step) => isNoLater(step.change, change))?.after.label ?? ''

  const found: { change: Change; event: ThemeEvent }[] = []
  for (const [id, own] of steps)
    for (const step of own) {
      const { change, before, after } = step
      if (id === themeId) found.push(...eventsOf(step, nameAt).map((event) => ({ change, event })))
      const said = { at: new Date(change.ms).toISOString(), author: change.author, label: after.label, before: null }
      if (id !== themeId && after.mergedInto === themeId && before?.mergedInto !== themeId)
        found.push({ change, event: { ...said, what: 'tookOver' } })
      if (before === null && change.fields.splitFrom === themeId) found.push({ change, event: { ...said, what: 'split' } })
    }
  return found.toSorted((a, b) => a.change.ms - b.change.ms || a.change.ctr - b.change.ctr).map(({ event }) => event)
}
