/** A code in groups of four, so that it can be read aloud and typed without losing the place. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
