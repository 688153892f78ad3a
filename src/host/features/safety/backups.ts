import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Db } from '../../db/openDatabase.ts'
import { openForReading } from '../../db/openDatabase.ts'
import { syncFile, syncFolderOf } from '../../db/syncPath.ts'
import type { Log } from '../../log.ts'
import { toFault } from '../../fault.ts'
import { damageIn, inspectDatabase } from './inspectDatabase.ts'

export type BackupInfo = { file: string; at: string; bytes: number; reason: string; workshops: number; notes: number }

export type Backups = {
  /** Makes a copy, opens it again, checks every hash in it, and only then gives it its name. */
  backUp: (reason: string) => BackupInfo
  /** Newest first. Counts are read from the files, so a damaged backup shows itself. */
  list: () => BackupInfo[]
  lastAt: () => string | null
  /** Backs up now and every ten minutes if something changed. */
  start: () => void
  /** Stops the clock and backs up what is new. */
  stop: () => void
}

type Parts = { dataDir: string; db: () => Db; now: () => number; log: Log; warn: (key: string | null) => void }

const EVERY_MS = 10 * 60 * 1000
const KEEP_NEWEST = 5
const KEEP_DAYS = 14
const NAME = /^tavolata-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-([a-z0-9-]+)\.db$/

/** Ends the name of a copy of data that was already damaged; such copies never push out good ones. */
const DAMAGED = '-damaged'

const backupFolder = (dataDir: string): string => join(dataDir, 'backups')

/** The backups of a data folder: copies that were opened and checked before they count, and the clock that makes them. */
export const createBackups = ({ dataDir, db, now, log, warn }: Parts): Backups => {
  const folder = backupFolder(dataDir)
  let timer: ReturnType<typeof setInterval> | undefined
  let saved: { db: Db; changes: number } | undefined
  const changes = (): number => Number(db().prepare('SELECT total_changes()').pluck().get())
  const isSaved = (): boolean => saved?.db === db() && saved.changes === changes()
  const isEmpty = (): boolean => db().prepare('SELECT 1 FROM change LIMIT 1').get() === undefined

  const backUp = (reason: string): BackupInfo => {
    const temporary = join(folder, `.making-${process.pid}.db`)
    try {
      mkdirSync(folder, { recursive: true })
      rmSync(temporary, { force: true })
      db().prepare('VACUUM INTO ?').run(temporary)
      const isDamaged = checkCopy(temporary)
      syncFile(temporary)
      const at = new Date(now()).toISOString()
      const file = join(folder, `tavolata-${at.replaceAll(':', '-').replace('.', '-')}-${reason}${isDamaged ? DAMAGED : ''}.db`)
      renameSync(temporary, file)
      syncFolderOf(file)
      saved = { db: db(), changes: changes() }
      removeOld(folder, basename(file))
      log('info', 'backup.made', { reason })
      return describe(file)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw toFault(error)
    }
  }

  /**
   * Throws where the copy has damage that the live file has not. Damage that is in both is kept in a copy with a name of its
   * own: one bad note must not keep the good ones of the rest of the day from being saved.
   */
  const checkCopy = (file: string): boolean => {
    const copy = openForReading(file)
    let damage: ReturnType<typeof damageIn>
    try {
      damage = damageIn(inspectDatabase(copy))
    } finally {
      copy.close()
    }
    if (damage.length === 0) return false
    const known = new Set(damageIn(inspectDatabase(db())).map(({ message }) => message))
    const added = damage.filter(({ message }) => !known.has(message))
    if (added.length > 0) throw new Error(`The copy is damaged: ${added.map(({ code }) => code).join(', ')}`)
    return true
  }

  const backUpIfChanged = (reason: string): void => {
    try {
      if (isSaved() || isEmpty()) return
      const { reason: made } = backUp(reason)
      warn(made.endsWith(DAMAGED) ? 'damaged' : null)
    } catch (error) {
      log('error', 'backup.failed', { code: toFault(error).code })
      warn('backupFailed')
    }
  }

  return {
    backUp,
    list: () => backupFiles(folder).map((name) => describe(join(folder, name))),
    lastAt: () => {
      const [newest] = backupFiles(folder)
      return newest ? timeOf(newest) : null
    },
    start: () => {
      backUpIfChanged('start')
      timer ??= setInterval(() => backUpIfChanged('automatic'), EVERY_MS)
      timer.unref()
    },
    stop: () => {
      clearInterval(timer)
      timer = undefined
      if (saved) backUpIfChanged('close')
    },
  }
}

const backupFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .toSorted()
      .reverse()
  } catch {
    return []
  }
}

/** The newest copies that were whole when they were made, also where the live file does not open. */
export const newestBackups = (dataDir: string, count: number): BackupInfo[] =>
  backupFiles(backupFolder(dataDir))
    .filter((name) => !name.endsWith(`${DAMAGED}.db`))
    .slice(0, count)
    .map((name) => describe(join(backupFolder(dataDir), name)))

/** Has anything ever been backed up here? */
export const hasBackups = (dataDir: string): boolean => backupFiles(backupFolder(dataDir)).length > 0

const timeOf = (name: string): string => {
  const [, day, hour, minute, second, ms] = NAME.exec(basename(name)) ?? []
  return `${day}T${hour}:${minute}:${second}.${ms}Z`
}

const describe = (file: string): BackupInfo => {
  const info = { file, at: timeOf(file), bytes: statSync(file).size, reason: NAME.exec(basename(file))?.[6] ?? '' }
  try {
    const copy = openForReading(file)
    try {
      const count = (table: string): number => Number(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
      return { ...info, workshops: count('workshop'), notes: count('note') }
    } finally {
      copy.close()
    }
  } catch {
    return { ...info, workshops: 0, notes: 0 }
  }
}

/**
 * Keeps the newest few and one per day of the last two weeks. Copies made before a migration or a restore stay, and so does
 * the one just made: after the clock went back it is not the newest by name.
 */
const removeOld = (folder: string, made: string): void => {
  const names = backupFiles(folder).filter((name) => !name.includes('-before-') && name !== made)
  const isDamaged = (name: string): boolean => name.endsWith(`${DAMAGED}.db`)
  for (const kind of [names.filter(isDamaged), names.filter((name) => !isDamaged(name))]) {
    const days = new Set<string>()
    for (const [index, name] of kind.entries()) {
      const day = timeOf(name).slice(0, 10)
      const isDaily = !days.has(day) && days.size < KEEP_DAYS
      days.add(day)
      if (index >= KEEP_NEWEST - 1 && !isDaily) rmSync(join(folder, name), { force: true })
    }
  }
}
