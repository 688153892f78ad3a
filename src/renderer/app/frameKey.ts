type Pressed = { key: string; withCommand: boolean; withShift: boolean }

/** What a key does outside text fields and dialogs. Ctrl+Y is redo for those who know it from Windows. */
export function frameKey({ key, withCommand, withShift }: Pressed): 'help' | 'undo' | 'redo' | null {
  if (key === '?' && !withCommand) return 'help'
  if (withCommand && key === 'z') return withShift ? 'redo' : 'undo'
  if (withCommand && key === 'y' && !withShift) return 'redo'
  return null
}
