import { createHash } from 'node:crypto'
import { changeHashOf, findRow, isIntact } from '../../changes/changeRows.ts'
import type { ChangeRow } from '../../changes/changeRows.ts'
import type { Db } from '../../db/openDatabase.ts'

/**
 * A cloned installation writes other changes under names that are taken. Each of them comes in under a name made from what it is, so
 * that it is the same one whenever and from wherever it comes again. `names` maps names in the bundle to names here.
 */
export type Fork = { names: ReadonlyMap<string, string>; ownNameIsTaken: boolean }

type Named = Pick<ChangeRow, 'change_id' | 'change_hash'>

const PREFIX = 'fork-'
const isAlias = (changeId: string): boolean => changeId.startsWith(PREFIX)

/** The name of a change that could not keep its own. */
const aliasOf = ({ change_id: id, change_hash: hash }: Named): string =>
  isAlias(id) ? id : `${PREFIX}${createHash('sha256').update(`${id}|${hash}`).digest('hex').slice(0, 32)}.1`

const isKnown = (db: Db, row: ChangeRow): boolean => findRow(db, row.change_id)?.change_hash === row.change_hash

/** Collects on the way what contradicts; ask for the fork when the whole bundle has been seen. */
export const createForkFinder = (db: Db, ownReplica: string) => {
  const contradicting: Named[] = []
  const aliases = new Set<string>()
  let ownNameIsTaken = false

  const see = (row: ChangeRow): void => {
    const known = findRow(db, row.change_id)
    if (isAlias(row.change_id) && !known) aliases.add(row.change_id)
    if (known?.change_hash === row.change_hash) return
    if (row.replica === ownReplica) ownNameIsTaken = true
    const isOther = known && !isAlias(row.change_id) && isIntact(row)
    if (isOther) contradicting.push({ change_id: row.change_id, change_hash: row.change_hash })
  }

  const fork = (workshopId: string, rows: () => Iterable<ChangeRow>): Fork => {
    const names = new Map<string, string>()
    for (const row of contradicting) names.set(row.change_id, aliasOf(row))
    if (aliases.size > 0) {
      const own = db.prepare('SELECT change_id, change_hash FROM change WHERE workshop_id = ?').iterate(workshopId) as Iterable<ChangeRow>
      for (const row of own) if (!isAlias(row.change_id) && aliases.has(aliasOf(row))) names.set(aliasOf(row), row.change_id)
    }
    // A change that names one under its other name says so by other words, and so do those that name it.
    const waiting = [...names.keys()]
    const builtOn = waiting.length > 0 ? byBase(db, rows()) : new Map<string, Named[]>()
    for (let base = waiting.pop(); base !== undefined; base = waiting.pop()) {
      for (const row of builtOn.get(base) ?? []) {
        if (names.has(row.change_id)) continue
        names.set(row.change_id, aliasOf(row))
        waiting.push(row.change_id)
      }
    }
    return { names, ownNameIsTaken }
  }
  return { see, fork }
}

/** New changes by each of those that they build on. */
const byBase = (db: Db, rows: Iterable<ChangeRow>): Map<string, Named[]> => {
  const found = new Map<string, Named[]>()
  for (const row of rows) {
    if (isAlias(row.change_id) || isKnown(db, row)) continue
    const { change_id, change_hash } = row
    for (const base of basesOf(row)) {
      const others = found.get(base)
      if (others) others.push({ change_id, change_hash })
      else found.set(base, [{ change_id, change_hash }])
    }
  }
  return found
}

const basesOf = (row: ChangeRow): string[] => {
  try {
    const bases: unknown = JSON.parse(row.bases)
    return Array.isArray(bases) ? bases.filter((base) => typeof base === 'string') : []
  } catch {
    return []
  }
}

/** The change under the name that it has here, with its bases likewise; as it is where nothing was forked. */
export const underNameHere = (row: ChangeRow, names: Fork['names']): ChangeRow => {
  const bases = basesOf(row)
  const id = names.get(row.change_id)
  const isMapped = id !== undefined || (isAlias(row.change_id) && bases.some((base) => names.has(base)))
  if (!isMapped) return row
  const name = id ?? row.change_id
  const dot = name.lastIndexOf('.')
  const renamed = {
    ...row,
    change_id: name,
    replica: name.slice(0, dot),
    seq: Number(name.slice(dot + 1)),
    bases: JSON.stringify(bases.map((base) => names.get(base) ?? base)),
  }
  return { ...renamed, change_hash: changeHashOf(renamed) }
}

/** Is this change here already, under a name that it got here? Its bases may be called otherwise, what it says is the same. */
export const isHereAlready = (db: Db, row: ChangeRow, original: ChangeRow): boolean => {
  if (row === original && !isAlias(row.change_id)) return false
  const known = findRow(db, row.change_id)
  return known !== undefined && known.body_hash === row.body_hash && known.record_id === row.record_id && known.entity === row.entity
}
