import type { Entity, FieldsOf } from '../../../../shared/domain/records/records.ts'

export type EditableEntity = Extract<Entity, 'workshop' | 'session' | 'table' | 'participant'>
export type FieldEdits = Record<string, unknown>
/** typing: a text under way, its field keeps the draft; stepping: shown at once, stored when the person pauses; now: both at once. */
export type Pace = 'typing' | 'stepping' | 'now'
export type SaveState = 'saved' | 'saving' | 'failed'

/** What the screen lays over the stored records until they are stored. */
export type SaveSnapshot = { edits: ReadonlyMap<string, FieldEdits>; state: SaveState }

type Entry = { entity: EditableEntity; id: string; waiting: FieldEdits; sending: FieldEdits | null; timer: unknown; failed: boolean }

type Options = {
  /** Stores the fields and resolves when the record has been read again, so that the next edit names its newest version. */
  send: (entity: EditableEntity, id: string, fields: FieldEdits) => Promise<void>
  onChange: () => void
  /** Keeps what the host does not have yet on this device; null once it has everything. */
  keep: (entity: EditableEntity, id: string, fields: FieldEdits | null) => void
  setTimer: (run: () => void, ms: number) => unknown
  clearTimer: (timer: unknown) => void
}

export type SaveQueue = {
  edit: <E extends EditableEntity>(entity: E, id: string, fields: Partial<FieldsOf<E>>, pace: Pace) => void
  /** Stores what waits: of one record, or of all. */
  flush: (entity?: EditableEntity, id?: string) => void
  isWaiting: (entity: EditableEntity, id: string, field: string) => boolean
  snapshot: () => SaveSnapshot
}

/** How long a pause in typing counts as finished, in milliseconds. */
export const PAUSE_MS = 400
export const recordKey = (entity: EditableEntity, id: string): string => `${entity}/${id}`

/**
 * Edits on their way to the host, one at a time per record: what is typed while a save is under way waits for it, so
 * that a person never competes with their own last version. A failed save keeps what was typed.
 */
export function createSaveQueue({ send, onChange, keep, setTimer, clearTimer }: Options): SaveQueue {
  const entries = new Map<string, Entry>()
  let shown: SaveSnapshot = { edits: new Map(), state: 'saved' }

  const publish = () => {
    const all = [...entries.values()]
    shown = {
      edits: new Map(all.map((entry) => [recordKey(entry.entity, entry.id), { ...entry.sending, ...entry.waiting }])),
      state: all.some((entry) => entry.failed) ? 'failed' : all.length > 0 ? 'saving' : 'saved',
    }
    onChange()
  }

  const store = async (entry: Entry): Promise<void> => {
    clearTimer(entry.timer)
    entry.timer = null
    if (entry.sending !== null || Object.keys(entry.waiting).length === 0) return
    entry.sending = entry.waiting
    entry.waiting = {}
    entry.failed = false
    publish()
    try {
      await send(entry.entity, entry.id, entry.sending)
    } catch {
      entry.waiting = { ...entry.sending, ...entry.waiting }
      entry.failed = true
    }
    entry.sending = null
    const more = Object.keys(entry.waiting).length > 0
    if (!more) entries.delete(recordKey(entry.entity, entry.id))
    keep(entry.entity, entry.id, more ? entry.waiting : null)
    publish()
    if (more && !entry.failed && entry.timer === null) void store(entry)
  }

  return {
    edit(entity, id, fields, pace) {
      const key = recordKey(entity, id)
      const entry = entries.get(key) ?? { entity, id, waiting: {}, sending: null, timer: null, failed: false }
      entries.set(key, entry)
      entry.waiting = { ...entry.waiting, ...fields }
      keep(entity, id, { ...entry.sending, ...entry.waiting })
      clearTimer(entry.timer)
      entry.timer = null
      if (pace === 'now') void store(entry)
      else entry.timer = setTimer(() => void store(entry), PAUSE_MS)
      if (pace !== 'typing') publish()
    },
    flush(entity, id) {
      const key = entity && id ? recordKey(entity, id) : null
      for (const [at, entry] of entries) if (key === null || at === key) void store(entry)
      // A field that was left shows the newest words from here, also while an older save is under way.
      if (entries.size > 0) publish()
    },
    isWaiting(entity, id, field) {
      const entry = entries.get(recordKey(entity, id))
      return entry !== undefined && (field in entry.waiting || (entry.sending !== null && field in entry.sending))
    },
    snapshot: () => shown,
  }
}
