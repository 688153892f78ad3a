import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a tool prints; a complaint about the file is a failure. */
const run = (tool: string, ...given: string[]): string => {
  const { stdout, stderr, status } = spawnSync(tool, given, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0 || stderr !== '') throw new Error(`${tool} complains: ${stderr}`)
  return stdout
}

export type OpenedPdf = {
  /** What `pdfinfo` says, by its own names. */
  info: Record<string, string>
  /** Texts in reading order, page after page. */
  text: string
  /** One line per element of the structure that screen readers follow. */
  structure: string
  /** One line per font. */
  fonts: string[]
}

/** Reads a PDF with poppler, which shares no code with what wrote it. */
export const openPdf = (bytes: Uint8Array): OpenedPdf => {
  const folder = mkdtempSync(join(tmpdir(), 'tavolata-pdf-'))
  try {
    const file = join(folder, 'a.pdf')
    writeFileSync(file, bytes)
    const info = Object.fromEntries(
      run('pdfinfo', file)
        .split('\n')
        .filter((line) => line.includes(':'))
        .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    )
    return {
      info,
      text: run('pdftotext', '-raw', file, '-'),
      structure: run('pdfinfo', '-struct-text', file),
      fonts: run('pdffonts', file).trim().split('\n').slice(2),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
