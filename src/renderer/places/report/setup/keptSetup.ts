import { forgetText, keepText } from '../../../drafts/unsentTexts.ts'
import type { SetupField } from './setupSaver.ts'

/** Keeps a field on this device until the host has it, in the list of what waits; `null` where it has. `seen` are the heads on screen. */
export const keepField = (
  workshopId: string,
  field: SetupField,
  kept: { value: unknown; seen: readonly string[] | undefined } | null,
): void => {
  const slot = { workshopId, entity: 'reportSetup', id: field } as const
  if (kept === null) forgetText(slot)
  else keepText({ ...slot, fields: { [field]: kept.value }, seen: kept.seen ?? null })
}
