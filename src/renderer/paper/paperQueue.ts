import { create } from 'zustand'
import type { NoteKind } from '../../shared/domain/records/vocabulary.ts'
import { inTime, refusalIn } from '../kept/sendingDoor.ts'
import { openKeptStore } from '../kept/keptStore.ts'
import { makeSender } from '../kept/sender.ts'
import { api, client } from '../transport/api.ts'
import { queryClient } from '../transport/queryClient.ts'

/** A line of a sheet that was typed and is not with the host yet. */
export type PaperLine = {
  id: string
  tableId: string
  round: number
  kind: NoteKind
  text: string
  typedAt: string
  refused: string | null
  /** False where this device could not write it down. */
  kept: boolean
}

const store = openKeptStore<PaperLine>('tavolata-paper')
export const usePaperQueue = create<{ waiting: ReadonlyMap<string, PaperLine> }>(() => ({ waiting: new Map() }))

const mirror = (id: string, line: PaperLine | null): void =>
  usePaperQueue.setState(({ waiting }) => {
    const next = new Map(waiting)
    if (line === null) next.delete(id)
    else next.set(id, line)
    return { waiting: next }
  })

const write = async (line: PaperLine): Promise<void> => {
  mirror(line.id, line)
  const kept = await store.put(line.id, { ...line, kept: true }).then(
    () => true,
    () => false,
  )
  // Its answer may have come while the disk was busy.
  if (usePaperQueue.getState().waiting.has(line.id)) mirror(line.id, { ...line, kept })
}

/** Lines that somebody took out on this page, of which one may be on its way. */
const takenOut = new Set<string>()

/** Keeps a typed line on this device and sends it at once. */
export const queueLine = async (line: Omit<PaperLine, 'refused' | 'kept'>): Promise<void> => {
  takenOut.delete(line.id)
  await write({ ...line, refused: null, kept: false })
  sender.wake()
}

/** Takes out a line that the host does not have. */
export const dropLine = async (id: string): Promise<void> => {
  takenOut.add(id)
  mirror(id, null)
  await store.remove(id).catch(() => undefined)
}

const sendOne = async ({ id, tableId, round, kind, text }: PaperLine): Promise<void> => {
  await client.notes.create({ id, tableId, round, kind, text, source: 'paper' }, inTime())
  if (takenOut.has(id)) await client.notes.remove({ ids: [id] }, inTime())
  await queryClient.invalidateQueries({ queryKey: api.notes.listOfTable.key({ input: { tableId } }) })
  await store.remove(id).catch(() => undefined)
  mirror(id, null)
}

const sendAll = async (): Promise<boolean> => {
  let isAllGone = true
  for (const line of [...usePaperQueue.getState().waiting.values()].toSorted((a, b) => (a.typedAt < b.typedAt ? -1 : 1))) {
    if (line.refused !== null) continue
    try {
      await sendOne(line)
    } catch (error) {
      const refused = refusalIn(error)
      if (refused === null) isAllGone = false
      else if (usePaperQueue.getState().waiting.has(line.id)) await write({ ...line, refused })
    }
  }
  return isAllGone
}

const sender = makeSender('tavolata-paper', sendAll)
let isStarted = false

/** Goes on sending what an earlier load of the page has left, for the life of the page. */
export const startPaperQueue = (): void => {
  if (isStarted) return
  isStarted = true
  const load = async (): Promise<void> => {
    for (const line of await store.all().catch(() => [])) if (!usePaperQueue.getState().waiting.has(line.id)) mirror(line.id, line)
  }
  void load().then(() => sender.wake())
}
