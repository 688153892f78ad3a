import type { KeyLine } from '../table/tableKeys.ts'

/** Keys of coding note by note, for the map behind `?`. */
export const CODING_KEYS: readonly KeyLine[] = [
  { keys: '1–9', does: 'help:keys.codeNumber' },
  { keys: 'T', does: 'help:keys.codeType' },
  { keys: 'Enter', does: 'help:keys.codePut' },
  { keys: 'S', does: 'help:keys.codeSkip' },
  { keys: 'Z', does: 'help:keys.codeBack' },
  { keys: 'R', does: 'help:keys.codeReason' },
]

/** Keys on notes that may say the same. */
export const DUPLICATE_KEYS: readonly KeyLine[] = [
  { keys: 'J / Enter', does: 'help:keys.same' },
  { keys: 'N', does: 'help:keys.different' },
  { keys: 'S', does: 'help:keys.decideLater' },
  { keys: '↑ / ↓', does: 'help:keys.wording' },
]

/** Keys on an item of an earlier workshop. */
export const FOLLOW_UP_KEYS: readonly KeyLine[] = [
  { keys: 'C / V / O / D', does: 'help:keys.verdict' },
  { keys: 'F', does: 'help:keys.findNote' },
  { keys: 'R', does: 'help:keys.codeReason' },
  { keys: 'Space', does: 'help:keys.carry' },
  { keys: 'Delete', does: 'help:keys.takeBack' },
]
