const OWN_LEVELS: ReadonlySet<string> = new Set(['neighbourhood', 'city'])

/** True for a level at which a city can act by itself. */
export const isOwnLevel = (level: string | null): boolean => level !== null && OWN_LEVELS.has(level)
