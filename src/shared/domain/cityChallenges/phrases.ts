/** A word or two say too little to compare. */
const FEWEST_WORDS = 2

/**
 * A long text as the phrases that it lists, so that a short note is compared with what it may answer and not with a whole page. Parts at
 * commas and full stops; each once.
 */
export const phrases = (text: string): string[] => [
  ...new Set(
    text
      .split(/[.,;:!?•()\n\r]+|\s[–—-]\s/)
      .map((part) => part.trim().replaceAll(/\s+/g, ' '))
      .filter((part) => part.split(' ').length >= FEWEST_WORDS),
  ),
]
