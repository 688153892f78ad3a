import { canonicalJson } from '../../../src/shared/domain/changes/canonicalJson.ts'
import { changeId, DELETED } from '../../../src/shared/domain/changes/change.ts'
import type { Change } from '../../../src/shared/domain/changes/change.ts'
import { foldRecord } from '../../../src/shared/domain/changes/foldRecord.ts'
import type { FoldedRecord } from '../../../src/shared/domain/changes/foldRecord.ts'
import { tick, witness } from '../../../src/shared/domain/changes/hybridClock.ts'
import type { HybridTime } from '../../../src/shared/domain/changes/hybridClock.ts'

/** One machine in a random history. `known` is what the model remembers of each change: everything its author had seen. */
export type Replica = { name: string; seq: number; time: HybridTime; skew: number; changes: Map<string, Change> }

type Sync = { kind: 'sync'; from: number; to: number; lost: number; twice: boolean; backwards: boolean }

export type Act =
  | { kind: 'edit'; at: number; record: number; field: 'text' | 'level' }
  | { kind: 'remove' | 'revive'; at: number; record: number }
  | Sync
  | { kind: 'clock'; at: number; by: number }
  | { kind: 'clone'; at: number }

export type Fold = typeof foldRecord
export type Bugs = { fold?: Fold; cloneKeepsName?: boolean }

export const newReplica = (name: string): Replica => ({ name, seq: 0, time: { ms: 0, ctr: 0 }, skew: 0, changes: new Map() })

export const recordOf = (replica: Replica, recordId: string): Change[] =>
  [...replica.changes.values()].filter((change) => change.recordId === recordId)

export const write = (replica: Replica, recordId: string, fields: Change['fields'], now: number, fold: Fold): Change => {
  replica.seq += 1
  replica.time = tick(replica.time, Math.max(0, now + replica.skew))
  const bases = fold('note', recordOf(replica, recordId)).heads
  const { name, seq, time } = replica
  const change: Change = {
    ...time,
    id: changeId(name, seq),
    replica: name,
    seq,
    entity: 'note',
    recordId,
    fields,
    bases,
    workshopId: 'w',
    action: changeId(name, seq),
    label: 'edit',
    author: name,
    via: 'test',
  }
  // As in the log: the first change under a name stays.
  if (!replica.changes.has(change.id)) replica.changes.set(change.id, change)
  return change
}

export const receive = (replica: Replica, change: Change, now: number): void => {
  if (replica.changes.has(change.id)) return
  replica.time = witness(replica.time, change, Math.max(0, now + replica.skew))
  replica.changes.set(change.id, change)
}

/** Plays a history on four machines, lets them all meet, and returns them with everything that was ever written. */
export const play = (acts: readonly Act[], bugs: Bugs = {}): { replicas: Replica[]; written: Change[] } => {
  const fold = bugs.fold ?? foldRecord
  const replicas = [0, 1, 2, 3].map((index) => newReplica(`r${index}`))
  const drawer: Replica[] = []
  const written: Change[] = []
  let now = 1_000_000
  let values = 0
  for (const act of acts) {
    now += 1000
    if (act.kind === 'edit') written.push(write(replicas[act.at]!, `n${act.record}`, { [act.field]: `v${(values += 1)}` }, now, fold))
    else if (act.kind === 'sync') send(replicas[act.from]!, replicas[act.to]!, act, now)
    else if (act.kind === 'remove') written.push(write(replicas[act.at]!, `n${act.record}`, { [DELETED]: true }, now, fold))
    else if (act.kind === 'revive') written.push(write(replicas[act.at]!, `n${act.record}`, { [DELETED]: false }, now, fold))
    else if (act.kind === 'clock') replicas[act.at]!.skew += act.by
    else {
      // Another machine goes on from a copy of this one, which goes on too; its own work waits in a drawer until all meet.
      const original = replicas[act.at]!
      const name = bugs.cloneKeepsName ? original.name : `${original.name}+${now}`
      drawer.push(replicas[(act.at + 1) % 4]!)
      replicas[(act.at + 1) % 4] = { ...original, name, seq: bugs.cloneKeepsName ? original.seq : 0, changes: new Map(original.changes) }
    }
  }
  const everything = [...replicas, ...drawer].flatMap((replica) => [...replica.changes.values()])
  for (const replica of replicas) for (const change of everything) receive(replica, change, now)
  return { replicas, written }
}

const send = (from: Replica, to: Replica, act: Sync, now: number): void => {
  const changes = [...from.changes.values()]
  for (const [index, change] of (act.backwards ? changes.toReversed() : changes).entries()) {
    if ((index * 7 + act.lost) % 10 < act.lost) continue
    receive(to, change, now)
    if (act.twice) receive(to, change, now)
  }
}

/** What must hold once all have met; returns the first thing that does not. Written without looking at how heads are found. */
export const whatIsWrong = (replicas: readonly Replica[], written: readonly Change[], fold: Fold = foldRecord): string | null => {
  const records = [...new Set(written.map((change) => change.recordId))]
  for (const recordId of records) {
    const views = replicas.map((replica) => canonicalJson(fold('note', recordOf(replica, recordId))))
    if (new Set(views).size !== 1) return `replicas differ about ${recordId}`
    const folded = fold('note', recordOf(replicas[0]!, recordId))
    const lost = written.filter((change) => change.recordId === recordId).find((change) => isSilentlyLost(change, written, folded))
    if (lost) return `${lost.id} is lost without a trace`
  }
  return null
}

/**
 * An edit is safe while it shows, while it is one of the versions of its field, or when somebody who had seen it wrote that
 * field; a whole record may be gone only if somebody deleted it who had seen all that shows.
 */
const isSilentlyLost = (change: Change, written: readonly Change[], folded: FoldedRecord): boolean => {
  const byId = new Map(written.map((other) => [other.id, other]))
  // Two changes under one name: one of them cannot be in the log any more.
  if (byId.get(change.id) !== change) return true
  const hadSeen = (later: Change, earlier: Change, field: string): boolean =>
    later.bases.some((base) => {
      const known = byId.get(base)
      return base === earlier.id || (known !== undefined && field in known.fields && hadSeen(known, earlier, field))
    })
  return Object.keys(change.fields).some((field) => {
    const replacedBy = written.filter(
      (later) => later.recordId === change.recordId && field in later.fields && hadSeen(later, change, field),
    )
    if (replacedBy.length > 0) return false
    if (!(folded.headsByField[field] ?? []).includes(change.id)) return true
    if (field === DELETED || !folded.deleted) return false
    return !written.some((deletion) => deletion.fields[DELETED] === true && deletion.bases.includes(change.id))
  })
}
