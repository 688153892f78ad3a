import { CODING_KEYS, DUPLICATE_KEYS, FOLLOW_UP_KEYS } from '../places/harvest/harvestKeys.ts'
import { ROOM_KEYS } from '../places/room/clock/roomKeys.ts'
import { TABLE_KEYS } from '../places/table/tableKeys.ts'
import type { KeyLine } from '../places/table/tableKeys.ts'
import { shortcut } from './shortcuts.ts'

/** The keyboard map behind `?`: one section per place that has keys of its own. Names are keys of the catalogue. */
export const keyboardMap = (): readonly { name: string; lines: readonly KeyLine[] }[] => [
  {
    name: 'help:everywhere',
    lines: [
      { keys: shortcut('palette'), does: 'help:keys.palette' },
      { keys: shortcut('help'), does: 'help:keys.help' },
      { keys: shortcut('undo'), does: 'help:keys.undo' },
      { keys: shortcut('redo'), does: 'help:keys.redo' },
      { keys: 'Tab', does: 'help:keys.tab' },
      { keys: 'Esc', does: 'help:keys.escape' },
    ],
  },
  {
    name: 'help:inLists',
    lines: [
      { keys: 'Alt+↑ / ↓', does: 'help:keys.moveLine' },
      { keys: '↑ / ↓', does: 'help:keys.walk' },
      { keys: 'Space', does: 'help:keys.choose' },
      { keys: 'Enter', does: 'help:keys.edit' },
      { keys: 'Delete', does: 'help:keys.remove' },
    ],
  },
  {
    name: 'help:inPeople',
    lines: [
      { keys: '← ↑ → ↓', does: 'help:keys.cells' },
      { keys: 'Enter / F2', does: 'help:keys.editCell' },
      { keys: 'Esc', does: 'help:keys.leaveCell' },
      { keys: 'Space', does: 'help:keys.choosePerson' },
      { keys: shortcut('chooseAll'), does: 'help:keys.chooseAll' },
      { keys: 'Delete', does: 'help:keys.emptyCell' },
    ],
  },
  {
    name: 'help:atDoor',
    lines: [
      { keys: 'Enter', does: 'help:keys.here' },
      { keys: 'Shift+Enter', does: 'help:keys.late' },
      { keys: '↑ / ↓', does: 'help:keys.otherPerson' },
      { keys: 'Esc', does: 'help:keys.emptyBox' },
    ],
  },
  {
    name: 'help:inSeating',
    lines: [
      { keys: '← ↑ → ↓', does: 'help:keys.seats' },
      { keys: 'Enter', does: 'help:keys.openSeat' },
    ],
  },
  { name: 'help:inRoom', lines: ROOM_KEYS },
  { name: 'help:atTable', lines: TABLE_KEYS },
  { name: 'help:inCoding', lines: CODING_KEYS },
  { name: 'help:inDuplicates', lines: DUPLICATE_KEYS },
  { name: 'help:inFollowUps', lines: FOLLOW_UP_KEYS },
]
