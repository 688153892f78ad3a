import { createRouterClient } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { MatrixAxis } from '../../src/shared/contract/projects.contract.ts'
import { codingId, newNote, newSession, newTable, newTheme, newWorkshop } from '../../src/shared/domain/records/defaults.ts'
import { NOTE_KINDS } from '../../src/shared/domain/records/vocabulary.ts'
import { openHost } from '../../src/host/host.ts'
import type { Host } from '../../src/host/host.ts'
import { router } from '../../src/host/rpc/router.ts'
import type { AppRouter } from '../../src/host/rpc/router.ts'
import { atMost, inScratch, inventNote, root } from './measure.ts'
import type { Figure } from './measure.ts'

const NOTES_EACH = 1000
const SIZES = [50, 100, 200]
const CITIES = ['Milan', 'Turin', 'Lisbon', 'Malmö', 'Rostock', 'Zagreb', 'Barcelona', 'Istanbul', 'Litoměřice']
const SECTORS = ['energy-systems', 'built-environment', 'mobility-transport', 'waste-circular-economy', null]
const LEVELS = ['city', 'metropolitan', 'region', 'national', 'eu', null]
const GAINS = [[], ['health'], ['health', 'wellbeing'], ['resilience']]
const MATRICES: [MatrixAxis, MatrixAxis][] = [
  ['city', 'sector'],
  ['city', 'level'],
  ['theme', 'workshop'],
  ['coBenefit', 'category'],
  ['theme', 'coBenefit'],
]

/** Tables over many workshops of a project: 200 workshops with 1,000 notes each, every third note in a theme. */
export const projectsBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const host = openHost({ dataDir: folder, resourcesDir: join(root, 'resources'), version: 'bench' })
    const client: RouterClient<AppRouter> = createRouterClient(router, { context: { host, role: 'local', author: 'bench', via: 'bench' } })
    const figures: Figure[] = []
    const ids: string[] = []
    const slowest: number[] = []
    for (const size of SIZES) {
      while (ids.length < size) ids.push(fill(host, ids.length))
      const times: number[] = []
      for (const [rows, columns] of MATRICES) times.push(await timed(() => client.projects.matrix({ workshopIds: ids, rows, columns })))
      slowest.push(Math.max(...times))
      figures.push(atMost(`slowest of five matrices over ${size * NOTES_EACH} notes`, slowest.at(-1)!, 'ms', 1000))
    }
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const compared = await timed(() => client.projects.cities({ workshopIds: ids, axis: 'theme' }))
    delay.disable()
    figures.push(
      atMost('cities compared by theme', compared, 'ms', 1000),
      atMost('longest that others waited for the host meanwhile', delay.max / 1e6, 'ms', 200),
      atMost('four times the notes, this many times as long (4 is linear)', slowest.at(-1)! / slowest[0]!, '×', 6),
      atMost('list of all projects', await timed(() => client.projects.list()), 'ms', 200),
      atMost(
        'notes behind one cell',
        await timed(() => client.projects.notesOf({ workshopIds: ids, rows: 'city', row: 'milan', columns: 'sector', column: '' })),
        'ms',
        1000,
      ),
    )
    host.close()
    return figures
  })

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const fill = (host: Host, number: number): string => {
  const info = { workshopId: host.newId(), label: 'note.import', author: 'bench', via: 'bench' }
  host.store.act(info, (write) => {
    const cities = [CITIES[number % CITIES.length]!]
    write.add('workshop', { ...newWorkshop(`Workshop ${number}`), project: 'Bench', cities }, info.workshopId)
    const sessionId = write.add('session', newSession('Session', 'a0'))
    const tables = Array.from({ length: 12 }, (_, index) => write.add('table', newTable(sessionId, index + 1, `Table ${index + 1}`)))
    const themes = Array.from({ length: 20 }, (_, index) => write.add('theme', newTheme(`Theme ${(number + index) % 40}`, `a${index}`)))
    for (let n = 0; n < NOTES_EACH; n += 1) {
      const notedAt = new Date(1.7e12 + n * 1000).toISOString()
      const origin = { sessionId, tableId: tables[n % tables.length]!, round: 1 + (n % 3), notedAt }
      const note = newNote(origin, NOTE_KINDS[n % NOTE_KINDS.length]!, inventNote(n).text)
      const tags = { sector: SECTORS[n % 5]!, level: LEVELS[n % 6]!, coBenefits: GAINS[n % 4]! }
      const noteId = write.add('note', { ...note, ...tags })
      if (n % 3 === 0) {
        const themeId = themes[n % themes.length]!
        write.add('coding', { noteId, themeId, reason: '' }, codingId(noteId, themeId))
      }
    }
  })
  return info.workshopId
}
