import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** One import of a module, with the address resolved to a path from the root where it is relative. */
export type Import = { target: string; isPackage: boolean; isType: boolean }
export type Module = { path: string; text: string; lines: number; imports: Import[] }

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const isCode = (name: string): boolean => /\.(ts|tsx|mts|cts)$/.test(name) && !name.endsWith('.d.ts')

/** Paths of files below `folder` of `root`, with forward slashes, in a fixed order. */
export const filesBelow = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .toSorted()

const resolve = (from: string, address: string): string => {
  const parts = [...from.split('/').slice(0, -1), ...address.replace(/\?.*$/, '').split('/')]
  const path: string[] = []
  for (const part of parts) {
    if (part === '..') path.pop()
    else if (part !== '.' && part !== '') path.push(part)
  }
  return path.join('/')
}

const asImport = (from: string, address: string, isType: boolean): Import =>
  /^\.{1,2}\//.test(address) ? { target: resolve(from, address), isPackage: false, isType } : { target: address, isPackage: true, isType }

/** Everything that a module takes from others: imports, re-exports, dynamic imports and the globs of Vite. */
export const importsOf = (path: string, text: string): Import[] => {
  const { module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const stated = module.staticImports.map((found) =>
    asImport(path, found.moduleRequest.value, found.entries.length > 0 && found.entries.every((entry) => entry.isType)),
  )
  const passedOn = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) => (entry.moduleRequest ? [asImport(path, entry.moduleRequest.value, entry.isType)] : [])),
  )
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const address = /^['"`](.*)['"`]$/.exec(text.slice(start, end))?.[1]
    return address === undefined ? [] : [asImport(path, address, false)]
  })
  const globs = [...text.matchAll(/import\.meta\.glob[^(]*\(\s*'([^']+)'/g)].map(([, address]) => asImport(path, address ?? '', false))
  return [...stated, ...passedOn, ...dynamic, ...globs]
}

/** Every module of our own code below these folders. */
export const readModules = (root: string, folders: readonly string[]): Module[] =>
  folders
    .flatMap((folder) => filesBelow(root, folder))
    .filter(isCode)
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, lines: text.trimEnd().split('\n').length, imports: importsOf(path, text) }
    })
