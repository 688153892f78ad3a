import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { atMost, root } from './measure.ts'
import type { Figure } from './measure.ts'

type Chunk = { file: string; css?: string[]; imports?: string[]; isEntry?: boolean; src?: string }
const PAGE = join(root, 'out', 'renderer')

/** Everything that the Table place needs before a rapporteur can type: entry, its static imports, the place and its own. */
export const bundleBench = async (): Promise<Figure[]> => {
  const manifest = JSON.parse(readFileSync(join(PAGE, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>
  const wanted = Object.keys(manifest).filter((key) => manifest[key]!.isEntry || key.endsWith('places/table/TablePlace.tsx'))
  const files = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of wanted) visit(key)
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(PAGE, file))).length, 0)
  return [atMost('first load of the Table place, gzip', bytes / 1000, 'kB', 350)]
}
