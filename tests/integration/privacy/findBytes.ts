import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Files under a folder that have one of these texts in their bytes, as UTF-8 or UTF-16; each as `file: text`. */
export const findBytes = (folder: string, texts: readonly string[]): string[] => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name))
    return texts
      .filter((text) => bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le')))
      .map((text) => `${relative(folder, join(parentPath, name))}: ${text}`)
  })
}
