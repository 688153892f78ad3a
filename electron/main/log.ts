import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const maxBytes = 1_000_000

/** Writes JSON lines to `desktop.log` in `folder`; one older file of 1 MB is kept. Logging never stops the app. */
export function createLog(folder: string, now: () => Date): (text: string) => void {
  const file = path.join(folder, 'desktop.log')
  quietly(() => mkdirSync(folder, { recursive: true }))
  quietly(() => {
    if (statSync(file).size > maxBytes) renameSync(file, `${file}.1`)
  })
  return (text) => quietly(() => appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), text })}\n`))
}

function quietly(action: () => void): void {
  try {
    action()
  } catch {
    // A full or read-only disk is reported by the host, where it concerns somebody's words.
  }
}
