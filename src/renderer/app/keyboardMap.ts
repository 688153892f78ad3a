import { TABLE_KEYS } from '../places/table/tableKeys.ts'
import type { KeyLine } from '../places/table/tableKeys.ts'
import { shortcut } from './shortcuts.ts'

/** The keyboard map behind `?`: one section per place that has keys of its own. Names are keys of the catalogue. */
export const keyboardMap = (): readonly { name: string; lines: readonly KeyLine[] }[] => [
  {
    name: 'app:help.everywhere',
    lines: [
      { keys: shortcut('palette'), does: 'app:help.keys.palette' },
      { keys: shortcut('help'), does: 'app:help.keys.help' },
      { keys: shortcut('undo'), does: 'app:help.keys.undo' },
      { keys: shortcut('redo'), does: 'app:help.keys.redo' },
      { keys: 'Tab', does: 'app:help.keys.tab' },
      { keys: 'Esc', does: 'app:help.keys.escape' },
    ],
  },
  {
    name: 'app:help.inLists',
    lines: [
      { keys: 'Alt+↑ / ↓', does: 'app:help.keys.moveLine' },
      { keys: '↑ / ↓', does: 'app:help.keys.walk' },
      { keys: 'Space', does: 'app:help.keys.choose' },
      { keys: 'Enter', does: 'app:help.keys.edit' },
      { keys: 'Delete', does: 'app:help.keys.remove' },
    ],
  },
  { name: 'app:help.atTable', lines: TABLE_KEYS },
]
