import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { APPLICATION_ID, openForReading } from '../../db/openDatabase.ts'
import { readHeader } from '../../db/header.ts'
import { syncFile, syncFolderOf } from '../../db/syncPath.ts'
import { newestVersion } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { Fault } from '../../fault.ts'
import { SURROUNDINGS } from '../../host.ts'
import type { Host } from '../../host.ts'
import { copyErased, erasedBefore } from './erasedBefore.ts'
import type { Restoring } from './erasedBefore.ts'
import { damageIn, inspectDatabase } from './inspectDatabase.ts'

export type Restored = { kept: string | null; workshops: number; notes: number }
/** `erased` counts texts about people that were in the copy although they had been erased here. */
export type Replaced = Restored & { erased: number }

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
  const damage = damageIn(findings)
  if (damage.length > 0) throw new Fault('DAMAGED', { file, found: damage.map(({ code }) => code).join(', ') })
  return findings
}

/**
 * Puts `candidate` in the place of `file`, which must be closed. What was there is kept beside it under a new name,
 * together with its write-ahead log. At every moment a whole file has the right name: a crash in between must not leave
 * the next start with an empty library. Whoever was erased in the old file is erased in the new one before it gets that name.
 */
export const replaceFile = (file: string, candidate: string, restoring: Restoring): Replaced => {
  const folder = dirname(file)
  // On a new laptop there is nothing yet, not even the folder.
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, '.restoring.db')
  const copied = copyVerified(file, candidate, temporary, restoring)
  syncFile(temporary)
  let kept: string | null = null
  if (existsSync(file)) {
    kept = join(folder, `tavolata-before-restore-${new Date(restoring.now()).toISOString().replaceAll(':', '-').replace('.', '-')}.db`)
    giveSecondName(file, kept)
    // Left in place, the old log would be played into the restored file.
    if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`)
    rmSync(`${file}-shm`, { force: true })
  }
  renameSync(temporary, file)
  syncFolderOf(file)
  return { kept, ...copied }
}

const copyVerified = (file: string, candidate: string, temporary: string, restoring: Restoring): Omit<Replaced, 'kept'> => {
  try {
    const known = erasedBefore(file)
    const isPlain = known.erasures.length === 0
    if (isPlain) copyWhole(candidate, temporary)
    const erased = isPlain ? 0 : copyErased(candidate, temporary, known, restoring)
    const { workshops, notes } = verifyCandidate(temporary)
    return { workshops, notes, erased }
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** A file that was left by a crash has its newest changes in the log beside it; a bare copy would lose them. */
const copyWhole = (from: string, to: string): void => {
  rmSync(to, { force: true })
  if (!existsSync(`${from}-wal`)) return copyFileSync(from, to)
  const db = openForReading(from)
  try {
    db.prepare('VACUUM INTO ?').run(to)
  } finally {
    db.close()
  }
}

/** File systems of sticks and cameras know one name per file only; there a copy does. */
const giveSecondName = (file: string, name: string): void => {
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, name)
    syncFile(name)
  }
}

/** Takes `replaceFile` back, where what came in does not open after all. */
const putBack = (file: string, kept: string): void => {
  // Before the old file has its name again: its successor's log must not be played into it.
  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  renameSync(kept, file)
  if (existsSync(`${kept}-wal`)) renameSync(`${kept}-wal`, `${file}-wal`)
  syncFolderOf(file)
}

/** Restores into a running host: every client is told to fetch everything again. A file that does not open changes nothing. */
export const restoreBackup = (host: Host, candidate: string, who: Pick<Restoring, 'author' | 'via'>): Restored => {
  verifyCandidate(candidate)
  let done: Replaced | undefined
  host.reopen((file) => {
    const replaced = replaceFile(file, candidate, { ...who, ...SURROUNDINGS, now: host.now, newId: host.newId })
    done = replaced
    return () => {
      if (replaced.kept !== null) putBack(file, replaced.kept)
    }
  })
  const { kept, workshops, notes, erased } = done!
  host.log('info', 'restore.done', { workshops, notes, erased })
  return { kept, workshops, notes }
}
