import { v7 as newId } from 'uuid'
import { openKeptStore } from '../../../kept/keptStore.ts'
import { client } from '../../../transport/api.ts'
import { queryClient } from '../../../transport/queryClient.ts'
import type { SetupField, SetupFields } from './setupSaver.ts'

/** A field that the host does not have yet; `seen` are the heads that were on screen while it was filled in. */
type KeptField = { page: string; workshopId: string; field: SetupField; value: unknown; seen: string[] | null }

const store = openKeptStore<KeptField>('tavolata-report-setup')
/** Fields of this load of the page are in its own hands. */
const page = newId()
const keyOf = ({ workshopId, field }: Pick<KeptField, 'workshopId' | 'field'>): string => `${workshopId}/${field}`

// One after the other, so that a field is never cleared before it is written.
let line: Promise<unknown> = Promise.resolve()
const write = (work: () => Promise<unknown>): void => void (line = line.then(work).catch(() => undefined))

/** Keeps a field on this device until the host has it, across reloads; `null` where it has. Where nothing can be kept, it stays in the page. */
export const keepField = (
  workshopId: string,
  field: SetupField,
  kept: { value: unknown; seen: readonly string[] | undefined } | null,
): void => {
  const key = keyOf({ workshopId, field })
  if (kept === null) return write(() => store.remove(key))
  const { value, seen } = kept
  write(() => store.put(key, { page, workshopId, field, value, seen: seen === undefined ? null : [...seen] }))
}

/** Sends what an earlier load of the page could not. What the host does not take now stays for the next time. */
export const sendKeptFields = async (): Promise<void> => {
  const left = (await store.all().catch(() => [])).filter((one) => one.page !== page)
  for (const { workshopId, field, value, seen } of left) {
    try {
      const fields: Partial<SetupFields> = { [field]: value }
      await client.report.saveSetup({ workshopId, fields, ...(seen && { seen }) })
      await store.remove(keyOf({ workshopId, field }))
      await queryClient.invalidateQueries()
    } catch {
      return
    }
  }
}
