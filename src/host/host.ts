import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { Log } from './log.ts'
import { createFileLog } from './log.ts'
import { createChangeFeed } from './events/changeFeed.ts'
import type { ChangeFeed } from './events/changeFeed.ts'
import { createGroupCommit } from './changes/groupCommit.ts'
import type { GroupCommit } from './changes/groupCommit.ts'
import { dropUnseenPhotoFiles } from './changes/photoFiles.ts'
import { createStore } from './changes/store.ts'
import type { Store, Surroundings } from './changes/store.ts'
import { randomHex } from './db/randomHex.ts'
import { openDatabase } from './db/openDatabase.ts'
import type { Db } from './db/openDatabase.ts'
import { migrate, newestVersion } from './db/migrate.ts'
import { MIGRATIONS } from './db/migrations/index.ts'
import { claimReplica } from './db/replica.ts'
import { Fault, toFault } from './fault.ts'
import { createBackups, hasBackups } from './features/safety/backups.ts'
import type { Backups } from './features/safety/backups.ts'
import { keepReserve, releaseReserve } from './db/reserve.ts'
import { tablesOf } from './events/tablesOf.ts'
import type { StationsDoor } from './stationsDoor.ts'

export type HostOptions = {
  /** Folder of the live file, its backups and its log. */
  dataDir: string
  /** Folder of taxonomies, templates, samples, locales and fonts that ship with the app. */
  resourcesDir: string
  version: string
  surroundings?: Partial<Surroundings>
}

export type Host = {
  options: HostOptions
  store: Store
  feed: ChangeFeed
  backups: Backups
  /** For what many devices send at once. */
  commits: GroupCommit
  log: Log
  now: () => number
  newId: () => string
  /** The door for devices on the local network; null where whoever started the host offers none. */
  stations: StationsDoor | null
  /** A key of the catalogue under `warnings` when something needs attention. */
  warning: () => string | null
  warn: (key: string | null) => void
  /**
   * Closes the file, lets `work` replace it, opens it again. `work` returns how to put back what was there, for a new file
   * that does not open. Throws the Fault of what went wrong; where not even the old file opens, every call throws it, too,
   * until another file is brought in.
   */
  reopen: (work: (file: string) => () => void) => void
  close: () => void
}

/** For doors, when there is no host to ask because the live file does not open. */
export { newestBackups } from './features/safety/backups.ts'

/** The clock and the randomness of this machine. */
export const SURROUNDINGS: Surroundings = { now: Date.now, newId: v7, salt: () => randomHex(16) }

/** The one live file of a data folder. */
export const dataFile = (dataDir: string): string => join(dataDir, 'tavolata.db')

/** Where files that come or go lie for a moment; what is left there from an earlier run is of no use to anybody. */
export const transferFolder = (dataDir: string): string => join(dataDir, 'bundles')

/**
 * Opens the data folder and puts the host together: the one process that owns the data.
 * Throws a Fault whose code says what is wrong (ALREADY_OPEN, NEWER_VERSION, NOT_OURS, DAMAGED, READ_ONLY, DISK_FULL).
 */
export const openHost = (options: HostOptions): Host => {
  const surroundings: Surroundings = { ...SURROUNDINGS, ...options.surroundings }
  const file = dataFile(options.dataDir)
  try {
    mkdirSync(options.dataDir, { recursive: true })
  } catch (error) {
    throw toFault(error)
  }
  const log = createFileLog(join(options.dataDir, 'logs', 'host.log'), surroundings.now)
  const feed = createChangeFeed(surroundings.newId())
  let warning: string | null = null
  const warn = (key: string | null): void => {
    // All is well again: put space aside for the next time.
    if (key === null && warning !== null) keepReserve(options.dataDir)
    warning = key
    feed.publish(null, ['safety'])
  }

  const open = (): Store => {
    const opened = openStore(file, options.dataDir, surroundings, log)
    opened.onCommit(({ workshopId, entities, records }) => feed.publish(workshopId, entities, tablesOf(opened.db, records)))
    return opened
  }
  let live: Store | Fault = open()
  const current = (): Store => {
    if (live instanceof Fault) throw live
    return live
  }
  const openAfter = (step: () => void): Fault | null => {
    try {
      step()
      live = open()
      return null
    } catch (error) {
      live = toFault(error)
      return live
    }
  }
  const store = withRescue(current, options.dataDir, warn)
  const backups = createBackups({ dataDir: options.dataDir, db: () => current().db, now: surroundings.now, log, warn })
  keepReserve(options.dataDir)
  rmSync(transferFolder(options.dataDir), { recursive: true, force: true })

  return {
    options,
    store,
    feed,
    backups,
    commits: createGroupCommit(store),
    log,
    now: surroundings.now,
    newId: surroundings.newId,
    stations: null,
    warning: () => warning,
    warn,
    reopen: (work) => {
      if (!(live instanceof Fault)) closeDb(live.db)
      let putBack = (): void => {}
      const failed = openAfter(() => {
        putBack = work(file)
      })
      const lost = failed && openAfter(() => putBack())
      if (lost) log('error', 'reopen.failed', { code: lost.code })
      feed.publish(null, ['everything'])
      if (failed) throw failed
    },
    close: () => {
      backups.stop()
      if (!(live instanceof Fault)) closeDb(live.db)
    },
  }
}

const openStore = (file: string, dataDir: string, surroundings: Surroundings, log: Log): Store => {
  // An empty file beside backups is what is left of the data, not a first start.
  if (statSync(file, { throwIfNoEntry: false })?.size === 0 && hasBackups(dataDir)) throw new Fault('NOT_OURS', { file })
  const db = openDatabase(file, newestVersion(MIGRATIONS))
  try {
    migrate(db, MIGRATIONS, (from) => {
      createBackups({ dataDir, db: () => db, now: surroundings.now, log, warn: () => {} }).backUp(`before-version-${from}`)
    })
    claimReplica(db, file)
    dropUnseenPhotoFiles(db)
    return createStore(db, surroundings)
  } catch (error) {
    db.close()
    throw toFault(error)
  }
}

const closeDb = (db: Db): void => {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // On a full disk the write-ahead log stays beside the file; it holds what is missing there, and opening takes it in.
  }
  db.close()
}

/**
 * The store that features see. When the disk is full it gives back the space kept in reserve and tries once more;
 * the person is told either way, and nothing counts as saved unless it is.
 */
const withRescue = (live: () => Store, dataDir: string, warn: (key: string) => void): Store => {
  const rescued = <T>(write: () => T): T => {
    try {
      return write()
    } catch (error) {
      const fault = toFault(error)
      if (fault.code !== 'DISK_FULL') throw error instanceof Fault ? error : fault.code === 'INTERNAL' ? error : fault
      warn('diskFull')
      if (!releaseReserve(dataDir)) throw fault
      return write()
    }
  }
  return {
    get db() {
      return live().db
    },
    get surroundings() {
      return live().surroundings
    },
    replica: () => live().replica(),
    onCommit: (listener) => live().onCommit(listener),
    resume: () => live().resume(),
    // Inside a shared transaction only its whole can be tried again.
    act: (info, work, remember) => {
      const act = (): ReturnType<typeof work> => live().act(info, work, remember)
      return live().db.inTransaction ? act() : rescued(act)
    },
    together: (work) => rescued(() => live().together(work)),
    attempt: (work) => live().attempt(work),
  }
}
