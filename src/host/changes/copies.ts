import Database from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ActionInfo, Store, Surroundings } from './store.ts'
import { createStore } from './store.ts'
import { openCopyInMemory, openInMemory } from '../db/copyInMemory.ts'
import { readHeader } from '../db/header.ts'
import { newestVersion } from '../db/migrate.ts'
import { MIGRATIONS } from '../db/migrations/index.ts'
import type { Db } from '../db/openDatabase.ts'
import { APPLICATION_ID, openForReading } from '../db/openDatabase.ts'
import { syncFile, syncFolderOf } from '../db/syncPath.ts'
import { Fault } from '../fault.ts'
import { eraseAgain } from './eraseAgain.ts'
import type { KnownErased } from './eraseAgain.ts'
import type { Erasing } from './eraseInStore.ts'
import { eraseInStore } from './eraseInStore.ts'
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
 * Erases in a copy the same way as in the live file. False where there was nothing to erase; throws what `rewriteCopy` throws.
 */
export const eraseInCopy = (file: string, erasing: Erasing, info: ActionInfo, surroundings: Surroundings): boolean =>
  rewriteCopy(file, surroundings, (store) => {
    const at = new Date(surroundings.now()).toISOString()
    return store.act(info, (write) => eraseInStore(store.db, write, erasing, at), false).changes
  })

/** Erases in a copy what the live file knows as erased. False where the copy had none of it; throws what `rewriteCopy` throws. */
export const eraseAgainInCopy = (
  file: string,
  known: KnownErased,
  who: Pick<ActionInfo, 'author' | 'via'>,
  surroundings: Surroundings,
): boolean => rewriteCopy(file, surroundings, (store) => eraseAgain(store, known, who))

/**
 * Erases in a copy with `erase`, which returns how many bodies there were. The copy is read into memory, written anew under another name,
 * looked at, and only then takes the place of the old one: at every moment a whole copy has the name. One of an older version becomes one
 * of this version. Throws where the copy cannot be read or is worse afterwards; the old one is still there then.
 */
const rewriteCopy = (file: string, surroundings: Surroundings, erase: (store: Store) => number): boolean => {
  const { applicationId, userVersion } = readHeader(file)
  if (applicationId !== APPLICATION_ID || userVersion > newestVersion(MIGRATIONS)) throw new Fault('NOT_OURS', { file })
  takeInLog(file)
  // In memory: nothing of what is to be erased gets onto the disk once more.
  const before = openCopyInMemory(readFileSync(file))
  try {
    if (erase(createStore(before, surroundings)) === 0) return false
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
