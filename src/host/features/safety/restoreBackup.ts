import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { APPLICATION_ID, openForReading } from '../../db/openDatabase.ts'
import { readHeader } from '../../db/header.ts'
import { newestVersion } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { inspectDatabase } from './inspectDatabase.ts'

export type Restored = { kept: string | null; workshops: number; notes: number }

/** Looks at a candidate without touching anything. Throws NOT_OURS, NEWER_VERSION or DAMAGED. */
export const verifyCandidate = (file: string): { workshops: number; notes: number } => {
  const header = readHeader(file)
  if (header.applicationId !== APPLICATION_ID) throw new Fault('NOT_OURS', { file })
  const newest = newestVersion(MIGRATIONS)
  if (header.userVersion > newest) throw new Fault('NEWER_VERSION', { found: header.userVersion, known: newest })
  let findings
  try {
    const candidate = openForReading(file)
    try {
      findings = inspectDatabase(candidate)
    } finally {
      candidate.close()
    }
  } catch (error) {
    throw new Fault('DAMAGED', { file }, error)
  }
  if (!findings.ok) throw new Fault('DAMAGED', { file, found: findings.findings.map((finding) => finding.code).join(', ') })
  return findings
}

/**
 * Puts `candidate` in the place of `file`, which must be closed. What was there is kept beside it under a new name,
 * together with its write-ahead log; at every moment one whole file has the right name or the old one has its new one.
 */
export const replaceFile = (file: string, candidate: string, now: number): string | null => {
  const folder = dirname(file)
  const temporary = join(folder, '.restoring.db')
  copyFileSync(candidate, temporary)
  sync(temporary)
  let kept: string | null = null
  if (existsSync(file)) {
    kept = join(folder, `tavolata-before-restore-${new Date(now).toISOString().replaceAll(':', '-').replace('.', '-')}.db`)
    renameSync(file, kept)
    if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`)
    rmSync(`${file}-shm`, { force: true })
  }
  renameSync(temporary, file)
  sync(folder)
  return kept
}

/** Restores into a running host: every client is told to fetch everything again. */
export const restoreBackup = (host: Host, candidate: string, now: number): Restored => {
  const { workshops, notes } = verifyCandidate(candidate)
  let kept: string | null = null
  host.reopen((file) => {
    kept = replaceFile(file, candidate, now)
  })
  host.log('info', 'restore.done', { workshops, notes })
  return { kept, workshops, notes }
}

const sync = (path: string): void => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
