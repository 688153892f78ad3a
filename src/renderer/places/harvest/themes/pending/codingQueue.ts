import { create } from 'zustand'
import { client, api } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { queryClient } from '../../../../transport/queryClient.ts'
import { toast } from '../../../../ui/toast.ts'
import { nextColour } from '../nextColour.ts'
import type { CodingStep } from './overlay.ts'

export type QueuedStep = CodingStep & { id: number; workshopId: string }

/** Steps that the host has not confirmed yet; what a person sees is the host's list with these on top. */
export const useCodingQueue = create<{ steps: readonly QueuedStep[] }>(() => ({ steps: [] }))

let lastId = 0
let tail: Promise<unknown> = Promise.resolve()
const arrived = new Set<number>()
/** Themes made by the steps before, by workshop and name: the same name twice in a hurry is one theme. */
const made = new Map<string, string>()

const drop = (ids: ReadonlySet<number>): void =>
  useCodingQueue.setState(({ steps }) => ({ steps: steps.filter((step) => !ids.has(step.id)) }))

/** Shows a step at once and sends it after those before it. False where the host refused it; the person has been told then. */
export const codeSoon = (workshopId: string, step: CodingStep): Promise<boolean> => {
  const queued = { ...step, workshopId, id: ++lastId }
  useCodingQueue.setState(({ steps }) => ({ steps: [...steps, queued] }))
  const sent = tail.then(() => send(queued))
  tail = sent
  void sent.then(() => {
    if (tail === sent) void clearArrived()
  })
  return sent
}

const send = async (step: QueuedStep): Promise<boolean> => {
  try {
    await sendParts(step)
    arrived.add(step.id)
    return true
  } catch (error) {
    drop(new Set([step.id]))
    toast.show({ tone: 'error', message: problemSentence(error) })
    return false
  }
}

const sendParts = async ({ workshopId, noteIds: some, put, take, make, reason }: QueuedStep): Promise<void> => {
  const noteIds = [...some]
  const [from, ...others] = take
  const [to, ...rest] = put
  if (from !== undefined && to !== undefined && others.length + rest.length === 0 && make === null) {
    await client.themes.recode({ from, to, noteIds, ...(reason === '' ? {} : { reason }) })
    return
  }
  for (const themeId of take) await client.themes.uncode({ themeId, noteIds })
  for (const themeId of put) await client.themes.code({ themeId, noteIds, reason })
  if (make === null) return
  const key = `${workshopId} ${make}`
  const known = made.get(key)
  const { themes } = await client.themes.list({ workshopId })
  if (known !== undefined && themes.some((theme) => theme.id === known)) await client.themes.code({ themeId: known, noteIds, reason })
  else {
    const fields = { label: make, colour: nextColour(themes.length) }
    made.set(key, (await client.themes.create({ workshopId, fields, noteIds, reason })).id)
  }
}

/** Once nothing is under way the list is read again; from then on it holds the steps itself. */
const clearArrived = async (): Promise<void> => {
  const done = new Set(arrived)
  if (done.size === 0) return
  await queryClient.invalidateQueries({ queryKey: api.themes.list.key() })
  for (const id of done) arrived.delete(id)
  drop(done)
  void queryClient.invalidateQueries({ queryKey: api.history.state.key() })
}
