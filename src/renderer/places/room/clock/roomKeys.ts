import type { KeyLine } from '../../table/tableKeys.ts'

/** Keys of the Room's screen, for the map behind `?`. */
export const ROOM_KEYS: readonly KeyLine[] = [
  { keys: 'N', does: 'help:keys.roomNext' },
  { keys: 'P', does: 'help:keys.roomPause' },
  { keys: 'B', does: 'help:keys.roomBack' },
  { keys: '+ / −', does: 'help:keys.roomMinute' },
  { keys: '5', does: 'help:keys.roomFive' },
  { keys: 'M', does: 'help:keys.roomMessage' },
]
