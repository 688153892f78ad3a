import Database from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ActionInfo, Surroundings } from '../../changes/store.ts'
import { createStore } from '../../changes/store.ts'
import { openCopyInMemory, openInMemory } from '../../db/copyInMemory.ts'
import { readHeader } from '../../db/header.ts'
import { newestVersion } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import type { Db } from '../../db/openDatabase.ts'
import { APPLICATION_ID, openForReading } from '../../db/openDatabase.ts'
import { syncFile, syncFolderOf } from '../../db/syncPath.ts'
import { Fault } from '../../fault.ts'
import type { Erasing } from '../../changes/eraseInStore.ts'
import { eraseInStore } from '../../changes/eraseInStore.ts'
import { damagedIn } from './damagedIn.ts'

/** Ends the name of what is being made; a file of that name is left over from a crash. */
const UNFINISHED = /^\.(erasing|making|restoring).*\.db(-wal|-shm|-journal)?$/

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])

/** Every copy of the data that this app made: backups, and what lay in the place of a restored one. Leftovers of a crash are removed. */
export const copiesIn = (dataDir: string): string[] => {
  const backups = filesIn(join(dataDir, 'backups'))
  const files = filesIn(dataDir)
  for (const file of [...files, ...backups]) if (UNFINISHED.test(basename(file))) rmSync(file, { force: true })
  const kept = files.filter((file) => /^tavolata-.+\.db$/.test(basename(file)))
  return [...kept, ...backups.filter((file) => file.endsWith('.db') && !UNFINISHED.test(basename(file)))]
}

/**
 * Erases in a copy the same way. It is read into memory, written anew under another name, looked at, and only then takes the place of the
 * old one: at every moment a whole copy has the name. One of an older version becomes one of this version. False where there was
 * nothing to erase. Throws where the copy cannot be read or is worse afterwards; the old one is still there then.
 */
export const eraseInCopy = (file: string, erasing: Erasing, info: ActionInfo, surroundings: Surroundings): boolean => {
  const { applicationId, userVersion } = readHeader(file)
  if (applicationId !== APPLICATION_ID || userVersion > newestVersion(MIGRATIONS)) throw new Fault('NOT_OURS', { file })
  takeInLog(file)
  // In memory: nothing of what is to be erased gets onto the disk once more.
  const before = openCopyInMemory(readFileSync(file))
  try {
    const store = createStore(before, surroundings)
    const at = new Date(surroundings.now()).toISOString()
    const { changes } = store.act(info, (write) => eraseInStore(before, write, erasing, at), false)
    if (changes === 0) return false
    before.prepare("DELETE FROM meta WHERE key = 'sweep'").run()
    writeOver(file, before)
    return true
  } finally {
    before.close()
  }
}

const writeOver = (file: string, db: Db): void => {
  const temporary = join(dirname(file), `.erasing-${process.pid}.db`)
  try {
    rmSync(temporary, { force: true })
    db.prepare('VACUUM INTO ?').run(temporary)
    assertNoWorse(temporary, file)
    syncFile(temporary)
    renameSync(temporary, file)
    syncFolderOf(file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** A copy that was damaged already may stay so; it must not lose anything else. */
const assertNoWorse = (made: string, old: string): void => {
  const damaged = damagedIn(() => openForReading(made))
  if (damaged.length === 0) return
  const known = new Set(damagedIn(() => openInMemory(readFileSync(old))))
  if (damaged.some((one) => !known.has(one))) throw new Fault('DAMAGED', { file: old })
}

/** A file kept from before a restore may have its newest changes in the log beside it. */
const takeInLog = (file: string): void => {
  if (!existsSync(`${file}-wal`)) return
  const db = new Database(file)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('synchronous = FULL')
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}
