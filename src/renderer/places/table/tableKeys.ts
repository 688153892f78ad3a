/** A line of the keyboard map: the keys as they stand on the keyboard and a catalogue key that says what they do. */
export type KeyLine = { keys: string; does: string }

/** Keys of the table's screen, for the map behind `?`. */
export const TABLE_KEYS: readonly KeyLine[] = [
  { keys: 'Enter', does: 'table:keys.save' },
  { keys: 'Shift+Enter', does: 'table:keys.newLine' },
  { keys: 'Alt+1 / 2 / 3', does: 'table:keys.kinds' },
  { keys: '/', does: 'table:keys.slash' },
  { keys: '#', does: 'table:keys.tag' },
  { keys: 'Alt+U', does: 'table:keys.unclear' },
  { keys: 'Alt+← / →', does: 'table:keys.round' },
  { keys: '↑', does: 'table:keys.editLast' },
  { keys: 'Alt+↑', does: 'table:keys.toNotes' },
  { keys: 'E', does: 'table:keys.edit' },
  { keys: '+ / −', does: 'table:keys.again' },
  { keys: 'M', does: 'table:keys.move' },
  { keys: 'H', does: 'table:keys.history' },
  { keys: 'Delete', does: 'table:keys.remove' },
  { keys: 'Esc', does: 'table:keys.back' },
]
