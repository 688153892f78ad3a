import type { Statement } from 'better-sqlite3'
import type { Db } from '../../../src/host/db/openDatabase.ts'

export type Faults = {
  /** Calls seen so far. */
  calls: number
  /** The first call that fails, counted from 1; 0 lets everything through. */
  failAt: number
  forEver: boolean
}

/** What SQLite says when the disk gives up in the middle. */
const ioError = (): Error => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })

/** The same connection, whose Nth `run`, `get`, `all` or commit fails. */
export const faultyDatabase = (db: Db, faults: Faults): Db => {
  const mayFail = (): void => {
    faults.calls += 1
    if (faults.failAt === 0) return
    if (faults.calls === faults.failAt || (faults.forEver && faults.calls > faults.failAt)) throw ioError()
  }
  const wrapStatement = (statement: Statement): Statement =>
    new Proxy(statement, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        return (...args: unknown[]): unknown => {
          if (name === 'run' || name === 'get' || name === 'all') mayFail()
          const result: unknown = Reflect.apply(value, target, args)
          return result === target ? wrapStatement(target) : result
        }
      },
    })
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => wrapStatement(target.prepare(sql))
      if (name === 'transaction')
        return (work: () => unknown) =>
          target.transaction(() => {
            const result = work()
            mayFail()
            return result
          })
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** The seeded bug: a failed commit is taken for a good one. */
export const acknowledgesAnyway = (db: Db, faults: Faults): Db => {
  const faulty = faultyDatabase(db, faults)
  return new Proxy(faulty, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (name !== 'transaction') return value
      return (work: () => unknown) => ({
        immediate: () => {
          try {
            return target.transaction(work).immediate()
          } catch {
            return undefined
          }
        },
      })
    },
  })
}
