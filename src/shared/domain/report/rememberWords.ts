import type { Translate } from './reportModel.ts'

/** Longer parameters are texts of people, of which each comes once. */
const LONGEST_REMEMBERED = 20

/** The same words, looked up once: a report of thousands of notes asks thousands of times for "table 3, round 1". */
export const rememberWords = (t: Translate): Translate => {
  const known = new Map<string, string>()
  return (key, params) => {
    let name = key
    for (const param in params) {
      const value = params[param]
      if (typeof value === 'string' && value.length > LONGEST_REMEMBERED) return t(key, params)
      name += `\n${param}=${typeof value}:${value}`
    }
    const words = known.get(name) ?? t(key, params)
    known.set(name, words)
    return words
  }
}
