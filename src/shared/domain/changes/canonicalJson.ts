import type { Json } from './change.ts'

/**
 * JSON with sorted keys and well-formed text, so that equal values have equal bytes on every machine and a hash means something.
 * Lone surrogates become U+FFFD here, because SQLite and UTF-8 would change them later.
 */
export const canonicalJson = (value: Json): string => {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed())
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const keys = Object.keys(value).toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key]!)}`).join(',')}}`
}

/**
 * The same value with every text well-formed and without NUL, at which SQL, C and many readers of our exports would stop.
 * Null-prototype objects, so that a key like `__proto__` is only a key.
 */
export const wellFormed = (value: Json): Json => {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(wellFormed)
  const copy: { [key: string]: Json } = Object.create(null)
  for (const [key, inner] of Object.entries(value)) copy[key] = wellFormed(inner)
  return copy
}
