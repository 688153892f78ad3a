import Database from 'better-sqlite3'
import { join } from 'node:path'
import { newNote, newSession, newTable, newWorkshop } from '../../src/shared/domain/records/defaults.ts'
import { openHost } from '../../src/host/host.ts'
import { inScratch, inventNote, percentile, root } from './measure.ts'
import type { Figure } from './measure.ts'

const NOTES = 1500

/** The bare commit: the same text into one table, same journal, same durability. */
const bareCommits = (folder: string): ((text: string) => void) => {
  const db = new Database(join(folder, 'bare.db'))
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)')
  const insert = db.prepare('INSERT INTO note (text) VALUES (?)')
  return (text) => void insert.run(text)
}

/** One note, acknowledged only when it is on the disk, against a bare SQLite commit; interleaved, so that noise hits both. */
export const noteBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const host = openHost({ dataDir: join(folder, 'data'), resourcesDir: join(root, 'resources'), version: 'bench' })
    const info = { workshopId: host.newId(), label: 'note.add', author: 'bench', via: 'bench' }
    const { sessionId, tableId } = host.store.act(info, (write) => {
      write.add('workshop', newWorkshop('Bench'), info.workshopId)
      const session = write.add('session', newSession('Session', 'a0'))
      return { sessionId: session, tableId: write.add('table', newTable(session, 1, 'Table')) }
    })
    const bare = bareCommits(folder)
    const ours: number[] = []
    const theirs: number[] = []
    for (let n = 0; n < NOTES; n += 1) {
      const { text } = inventNote(n)
      const a = performance.now()
      bare(text)
      const b = performance.now()
      const origin = { sessionId, tableId, round: 1, notedAt: new Date().toISOString() }
      host.store.act(info, (write) => write.add('note', newNote(origin, 'challenge', text)))
      const c = performance.now()
      theirs.push(b - a)
      ours.push(c - b)
    }
    host.close()
    const figures = [0.5, 0.99].map((share): Figure => {
      const ratio = percentile(ours, share) / percentile(theirs, share)
      const value = percentile(ours, share)
      const name = `p${share * 100}`
      return share === 0.99
        ? { what: `note durable, ${name} (${value.toFixed(2)} ms) over bare commit`, value: ratio, unit: '×', bar: '≤ 3 ×', ok: ratio <= 3 }
        : {
            what: `note durable, ${name} (${value.toFixed(2)} ms) over bare commit`,
            value: ratio,
            unit: '×',
            bar: 'for information',
            ok: true,
          }
    })
    return figures
  })
