import path from 'node:path'
import { fileURLToPath } from 'node:url'

const maxLength = 4096
// Control characters, and the names by which Windows reaches devices and pipes.
const refused = /\p{Cc}|^[\\/]{2}[.?][\\/]/u

type PathRules = Pick<path.PlatformPath, 'resolve'>

/**
 * The bundles that a command line of ours names, as absolute paths: what ends in `.tavolata` and is no switch. Some desktops of Linux
 * give file:// addresses; other addresses, and files of other computers by address, are left out. The first word is the program.
 */
export function openedPaths(commandLine: readonly string[], folder: string, rules: PathRules = path): string[] {
  return commandLine.slice(1).flatMap((word) => {
    const file = word.length > maxLength || word.startsWith('-') ? null : withoutScheme(word)
    if (file === null || refused.test(file) || !/[^\\/]\.tavolata$/i.test(file)) return []
    return [rules.resolve(folder, file)]
  })
}

function withoutScheme(word: string): string | null {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(word)) return word
  const url = URL.parse(word)
  if (url === null || url.protocol !== 'file:' || url.hostname !== '') return null
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
