import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { OpenedFile } from '../../src/shared/contract/shellBridge.ts'

/** As much as the host takes in. */
export const mostOpenedBytes = 200 * 1024 * 1024
const mostWaiting = 20

/** Why a file that the person opened does not come. */
export type OpenTrouble = 'tooLarge' | 'unreadable'

/** A file that the person opened, under its own name without its folder; only a plain file of at most so many bytes is read. */
export async function readOpened(file: string, most = mostOpenedBytes): Promise<OpenedFile | OpenTrouble> {
  try {
    const about = await stat(file)
    if (!about.isFile()) return 'unreadable'
    if (about.size > most) return 'tooLarge'
    const bytes = new Uint8Array(await readFile(file))
    return bytes.byteLength > most ? 'tooLarge' : { name: path.basename(file), bytes }
  } catch {
    return 'unreadable'
  }
}

export interface OpenedFiles {
  /** Files that the person opened with the app, by absolute paths that the system gave us. */
  add(files: readonly string[]): void
  /**
   * The next of them, as soon as there is one; the last one again unless it was `seen`, since a page may go before it could show it.
   * Null when somebody else waits meanwhile: only the newest page does.
   */
  next(seen: boolean): Promise<OpenedFile | null>
}

/** Keeps what the person opened until a page asks for it, one after the other; of a file that cannot be read the person is told. */
export function createOpenedFiles(
  read: (file: string) => Promise<OpenedFile | OpenTrouble>,
  told: (trouble: OpenTrouble, file: string) => void,
): OpenedFiles {
  const waiting: string[] = []
  let page: ((file: OpenedFile | null) => void) | null = null
  let current: OpenedFile | null = null
  let isReading = false

  function handOver(file: OpenedFile | null): void {
    page?.(file)
    page = null
  }

  async function serve(): Promise<void> {
    if (isReading || page === null) return
    isReading = true
    while (current === null && waiting[0] !== undefined) {
      const file = waiting.shift()!
      const found = await read(file)
      if (typeof found === 'string') told(found, file)
      else current = found
    }
    isReading = false
    if (current !== null) handOver(current)
  }

  return {
    add: (files) => {
      waiting.push(...files.slice(0, mostWaiting - waiting.length))
      void serve()
    },
    next: (seen) => {
      handOver(null)
      if (seen) current = null
      return new Promise((resolve) => {
        page = resolve
        void serve()
      })
    },
  }
}
