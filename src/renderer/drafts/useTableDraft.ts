import { v7 as newId } from 'uuid'
import { useCallback, useEffect, useRef, useState } from 'react'
import { emptyDraft, isBlank } from '../../shared/domain/notes/noteDraft.ts'
import { readDrafts, removeDraft } from './deviceStore.ts'
import type { DraftRecord } from './deviceStore.ts'
import { makeDraftWriter } from './draftWriter.ts'
import type { DraftWriter } from './draftWriter.ts'
import { openDrafts } from './openDrafts.ts'
import { deviceDatabase } from './outbox.ts'
import { tabIdentity } from './tabIdentity.ts'

/** idle: nothing typed; typing: newer than the disk; kept: on this device; failed: this device cannot keep it. */
export type DraftState = 'idle' | 'typing' | 'kept' | 'failed'

const holdsWork = (record: DraftRecord): boolean => !isBlank(record.compose) || record.edit !== null
const newestFirst = (a: DraftRecord, b: DraftRecord): number => (a.changedAt < b.changedAt ? 1 : -1)

/** This tab's draft of a table, and the drafts that closed tabs have left; blank leftovers are cleared away. */
const openDraft = async (tableId: string): Promise<{ own: DraftRecord; orphans: DraftRecord[] }> => {
  const { tab, others } = await tabIdentity()
  const slot = `${tableId}/${tab}`
  const blank: DraftRecord = { slot, tableId, tab, changedAt: '', compose: emptyDraft('challenge'), edit: null }
  const db = await deviceDatabase()
  if (db === null) return { own: blank, orphans: [] }
  const records = await readDrafts(db, tableId)
  const own = records.find((record) => record.slot === slot)
  const left = records.filter((record) => record.slot !== slot && !others.has(record.tab)).toSorted(newestFirst)
  for (const record of left) if (!holdsWork(record)) await removeDraft(db, record.slot)
  const orphans = left.filter(holdsWork)
  const newest = orphans[0]
  if (own !== undefined && holdsWork(own)) return { own, orphans }
  if (newest === undefined) return { own: own ?? { ...blank, compose: emptyDraft(left[0]?.compose.kind ?? 'challenge') }, orphans }
  // The tab was closed or the machine went down: the rapporteur finds the sentence where it was left.
  await removeDraft(db, newest.slot)
  return { own: { ...newest, slot, tab }, orphans: orphans.slice(1) }
}

export type TableDraft = {
  /** Null until this device has been asked what was left here. */
  record: DraftRecord | null
  state: DraftState
  orphans: readonly DraftRecord[]
  change: (change: (now: DraftRecord) => DraftRecord) => void
  /** Shows a draft that has been written to disk together with something else. */
  show: (written: DraftRecord) => void
  flush: () => void
  /** Swaps an orphan with what is being written now, so that neither is lost. */
  adopt: (slot: string) => Promise<void>
  discard: (slot: string) => Promise<void>
}

/** The draft of this tab at one table, kept in IndexedDB while typing. Mount it with `key={tableId}`. */
export const useTableDraft = (tableId: string, now: () => Date): TableDraft => {
  const [record, setRecord] = useState<DraftRecord | null>(null)
  const [orphans, setOrphans] = useState<readonly DraftRecord[]>([])
  const [state, setState] = useState<DraftState>('idle')
  const latest = useRef<DraftRecord | null>(null)
  const writer = useRef<DraftWriter | null>(null)
  writer.current ??= makeDraftWriter(setState)

  useEffect(() => {
    let gone = false
    void openDraft(tableId).then((found) => {
      if (gone) return
      latest.current = found.own
      setRecord(found.own)
      setOrphans(found.orphans)
      if (holdsWork(found.own)) writer.current?.later(found.own)
    })
    return () => {
      gone = true
      writer.current?.flush()
    }
  }, [tableId])

  useEffect(() => {
    const flush = (): void => writer.current?.flush()
    const hidden = (): void => (document.visibilityState === 'hidden' ? flush() : undefined)
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])

  const change = useCallback(
    (next: (now: DraftRecord) => DraftRecord): void => {
      if (latest.current === null) return
      const made = next(latest.current)
      const noteId = isBlank(made.compose) ? undefined : (made.noteId ?? newId())
      const changed = { ...made, noteId, changedAt: now().toISOString() }
      latest.current = changed
      openDrafts.set(changed.slot, changed)
      setRecord(changed)
      writer.current?.later(changed)
    },
    [now],
  )
  const show = useCallback((written: DraftRecord): void => {
    writer.current?.drop()
    latest.current = written
    openDrafts.set(written.slot, written)
    setRecord(written)
    setState('idle')
  }, [])
  const discard = useCallback(async (slot: string): Promise<void> => {
    const db = await deviceDatabase()
    if (db !== null) await removeDraft(db, slot)
    setOrphans((list) => list.filter((orphan) => orphan.slot !== slot))
  }, [])
  const adopt = useCallback(
    async (slot: string): Promise<void> => {
      const orphan = orphans.find((candidate) => candidate.slot === slot)
      const mine = latest.current
      if (orphan === undefined || mine === null) return
      const parked: DraftRecord = { ...mine, slot: orphan.slot, tab: orphan.tab }
      const db = await deviceDatabase()
      if (db !== null) await (holdsWork(mine) ? db.put('drafts', parked) : removeDraft(db, slot))
      change(() => ({ ...orphan, slot: mine.slot, tab: mine.tab }))
      setOrphans((list) => list.flatMap((other) => (other.slot !== slot ? [other] : holdsWork(mine) ? [parked] : [])))
    },
    [orphans, change],
  )
  return { record, state, orphans, change, show, flush: () => writer.current?.flush(), adopt, discard }
}
