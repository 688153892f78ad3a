/** Small display preferences that a browser may forget at any time; nothing that anybody typed belongs here. */
const PREFIX = 'tavolata.table.'

/** The remembered value, or null where nothing is remembered or the browser forbids it. */
export const recall = (name: string): string | null => {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Remembers a value where the browser lets us. */
export const remember = (name: string, value: string): void => {
  try {
    localStorage.setItem(PREFIX + name, value)
  } catch {
    // A preference that cannot be kept is only asked for again.
  }
}
