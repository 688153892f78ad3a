import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './modules.ts'

/** Messages of one language: `namespace:key.in.dots` to its text. */
export type Catalogue = Map<string, string>

export const LANGUAGES = ['en', 'it'] as const
export const PLURAL = /_(zero|one|two|few|many|other)$/

const flatten = (value: unknown, path: string, into: Catalogue): void => {
  if (typeof value === 'string') into.set(path, value)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) flatten(inner, path.endsWith(':') ? `${path}${key}` : `${path}.${key}`, into)
  else throw new Error(`${path} is neither a text nor a group`)
}

export const namespacesOf = (language: string): string[] =>
  readdirSync(join(ROOT, 'resources/locales', language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .toSorted()

export const readCatalogue = (language: string): Catalogue => {
  const catalogue: Catalogue = new Map()
  for (const namespace of namespacesOf(language))
    flatten(JSON.parse(readFileSync(join(ROOT, 'resources/locales', language, `${namespace}.json`), 'utf8')), `${namespace}:`, catalogue)
  return catalogue
}

export const parametersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? ''))].toSorted()
