import { join } from 'node:path'
import { newNote, newSession, newTable, newWorkshop } from '../../src/shared/domain/records/defaults.ts'
import { searchNotes } from '../../src/host/features/notes/searchNotes.ts'
import { openHost } from '../../src/host/host.ts'
import { atMost, inScratch, inventNote, percentile, root } from './measure.ts'
import type { Figure } from './measure.ts'

const NOTES = 100_000
const QUERIES = ['heat', 'sch', 'shade energy', 'afford hous', 'città', 'district heating health', 'river 4', '99', 'mon', 'jobs you']

/** Full-text search over 100,000 notes, the first 200 hits, newest first. */
export const searchBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const host = openHost({ dataDir: folder, resourcesDir: join(root, 'resources'), version: 'bench' })
    const info = { workshopId: host.newId(), label: 'note.import', author: 'bench', via: 'bench' }
    const started = performance.now()
    const place = host.store.act(info, (write) => {
      write.add('workshop', newWorkshop('Bench'), info.workshopId)
      const sessionId = write.add('session', newSession('Session', 'a0'))
      return { sessionId, tableId: write.add('table', newTable(sessionId, 1, 'Table')), round: 1 }
    })
    for (let batch = 0; batch < NOTES; batch += 5000)
      host.store.act(info, (write) => {
        for (let n = batch; n < batch + 5000; n += 1) {
          const origin = { ...place, notedAt: new Date(1.7e12 + n * 1000).toISOString() }
          write.add('note', newNote(origin, 'challenge', inventNote(n).text))
        }
      })
    const filled = performance.now() - started
    const times: number[] = []
    for (let round = 0; round < 30; round += 1)
      for (const query of QUERIES) {
        const before = performance.now()
        searchNotes(host.store.db, info.workshopId, query, 200)
        times.push(performance.now() - before)
      }
    host.close()
    return [
      atMost(`search over ${NOTES.toLocaleString('en')} notes, p95`, percentile(times, 0.95), 'ms', 50),
      {
        what: `writing ${NOTES.toLocaleString('en')} notes through the log`,
        value: filled / 1000,
        unit: 's',
        bar: 'for information',
        ok: true,
      },
    ]
  })
