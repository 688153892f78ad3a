const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

const KEYS = {
  palette: { withCommand: true, withShift: false, key: 'K' },
  help: { withCommand: false, withShift: false, key: '?' },
  undo: { withCommand: true, withShift: false, key: 'Z' },
  redo: { withCommand: true, withShift: true, key: 'Z' },
  chooseAll: { withCommand: true, withShift: false, key: 'A' },
} as const

export type Shortcut = keyof typeof KEYS

/** A shortcut as this computer's keyboard is labelled, such as `Ctrl+K` or `⌘K`. */
export function shortcut(name: Shortcut): string {
  const { withCommand, withShift, key } = KEYS[name]
  if (isApple) return `${withShift ? '⇧' : ''}${withCommand ? '⌘' : ''}${key}`
  return [withCommand && 'Ctrl', withShift && 'Shift', key].filter(Boolean).join('+')
}
