/** About 1,500 notes of a workshop; comparing them takes some 30 ms. */
const QUICK = 200_000

/** Are these texts compared fast enough to do it where other work waits? Counted in characters, since that is what it takes time by. */
export const isQuick = (texts: readonly { text: string }[]): boolean => {
  let length = 0
  for (const { text } of texts) length += text.length
  return length <= QUICK
}
