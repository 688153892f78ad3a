import { v7 as newId } from 'uuid'
import { create } from 'zustand'
import { deviceDatabase } from './outbox.ts'
import { tabIdentity } from './tabIdentity.ts'

/** Words of the plan or the report that the host has not acknowledged; `seen` are the heads on screen while they were typed. */
export type UnsentText = {
  slot: string
  tab: string
  workshopId: string
  entity: 'workshop' | 'session' | 'table' | 'participant' | 'reportText' | 'reportSetup'
  /** Id of the record; for a text of the report its section, for its setup the field: each field is on its way by itself. */
  id: string
  fields: Record<string, unknown>
  seen: readonly string[] | null
}
type Typed = Omit<UnsentText, 'slot' | 'tab'>

/** Each load of the page has slots of its own, so that it never clears what another one has written. */
const page = newId()
const slotOf = ({ workshopId, entity, id }: Pick<Typed, 'workshopId' | 'entity' | 'id'>): string => `${workshopId}/${entity}/${id}/${page}`

export const isOfThisPage = (slot: string): boolean => slot.endsWith(page)

/** Fields of pictures, ids and codes say nothing to a reader. */
const UNREADABLE = new Set(['logo', 'others', 'sections'])

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

/** What was typed, to be read or copied by a person. */
export const wordsOf = ({ fields }: Pick<UnsentText, 'fields'>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (UNREADABLE.has(name) ? [] : wordsIn(value)))
    .join('\n')

/** Everything that is on its way, of this load of the page and of earlier ones. */
export const useUnsentTexts = create<{ texts: ReadonlyMap<string, Typed> }>(() => ({ texts: new Map() }))

const show = (slot: string, typed: Typed | null): void =>
  useUnsentTexts.setState(({ texts }) => {
    const next = new Map(texts)
    if (typed === null) next.delete(slot)
    else next.set(slot, typed)
    return { texts: next }
  })

/** Keeps typed words on this device until `forgetText`, across reloads and closed tabs. Where nothing can be kept, they stay in the page. */
export function keepText(typed: Typed): void {
  const slot = slotOf(typed)
  show(slot, typed)
  void write(async () => (await deviceDatabase())?.put('texts', { ...typed, slot, tab: (await tabIdentity()).tab }))
}

/** The host has these words now. */
export const forgetText = (record: Pick<Typed, 'workshopId' | 'entity' | 'id'>): void => dropText(slotOf(record))

/** Lets go of words under their slot, because the host has them or a person no longer wants them. */
export function dropText(slot: string): void {
  show(slot, null)
  void write(async () => (await deviceDatabase())?.delete('texts', slot))
}

// One after the other, so that a text is never cleared before it is written.
let line: Promise<unknown> = Promise.resolve()
const write = (work: () => Promise<unknown>): Promise<unknown> => (line = line.then(work).catch(() => undefined))

/** Words that an earlier load of the page left here; those of other open tabs are still in good hands. */
export async function textsLeftBehind(): Promise<UnsentText[]> {
  const db = await deviceDatabase()
  if (db === null) return []
  const { others } = await tabIdentity()
  const left = (await db.getAll('texts')).filter((text) => !isOfThisPage(text.slot) && !others.has(text.tab))
  for (const text of left) show(text.slot, text)
  return left
}
