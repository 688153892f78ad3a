const MOST = 200

/** One topic per line, without list marks or the number of the table before it, and without empty lines. */
export const readTopics = (list: string): string[] =>
  list
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-–*•·]\s+|(?:table|tavolo)?\s*\d{1,3}\s*[.):]\s+)/i, '')
        .trim()
        .slice(0, 300),
    )
    .filter((topic) => topic !== '')
    .slice(0, MOST)
