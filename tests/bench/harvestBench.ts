import { monitorEventLoopDelay } from 'node:perf_hooks'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { newNote, newSession, newTable, newWorkshop } from '../../src/shared/domain/records/defaults.ts'
import { openHost } from '../../src/host/host.ts'
import type { Host } from '../../src/host/host.ts'
import { router } from '../../src/host/rpc/router.ts'
import { atMost, inScratch, root } from './measure.ts'
import type { Figure } from './measure.ts'

const SMALL_WORDS = 'the a of and to in is for we not with that are our more on it at by from'.split(' ')
const SYLLABLES = 'ba co di fu ga he li mo na pe ri so ta ve zu tra sto pla gre cli'.split(' ')
const VOCABULARY = 6000

/** Words of a made-up language; the n-th is used about 1/n as often as the first, as in any language. */
const wordAt = (n: number): string => [n % 20, (n * 7 + 3) % 20, (n / 20) | 0, (n / 400) | 0].map((at) => SYLLABLES[at % 20]).join('')

/** Notes of 6 to 45 words, every tenth one nearly that of a moment ago. Made from `seed` alone. */
const inventTexts = (count: number, seed: number): string[] => {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const word = (): string => (next(10) < 4 ? SMALL_WORDS[next(SMALL_WORDS.length)]! : wordAt(Math.floor(VOCABULARY ** (next(1e6) / 1e6))))
  const texts: string[] = []
  for (let index = 0; index < count; index += 1) {
    if (index % 10 === 9) texts.push(`${texts[index - 1 - next(8)]!} ${word()}`)
    else texts.push(Array.from({ length: 6 + next(40) }, word).join(' '))
  }
  return texts
}

const plant = (host: Host, count: number): string => {
  const info = { workshopId: host.newId(), label: 'note.import', author: 'bench', via: 'bench' }
  const texts = inventTexts(count, 7)
  host.store.act(info, (write) => {
    write.add('workshop', newWorkshop('Bench'), info.workshopId)
    const sessionId = write.add('session', newSession('Session', 'a0'))
    const place = { sessionId, tableId: write.add('table', newTable(sessionId, 1, 'Table')), round: 1 }
    for (const [n, text] of texts.entries())
      write.add('note', newNote({ ...place, notedAt: new Date(1.7e12 + n * 1000).toISOString() }, 'challenge', text))
  })
  return info.workshopId
}

type Timed = { seconds: number; stall: number; found: number }

const timed = async (work: () => Promise<readonly unknown[]>): Promise<Timed> => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const started = performance.now()
  const found = await work()
  const seconds = (performance.now() - started) / 1000
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  return { seconds, stall: delay.max / 1e6, found: found.length }
}

const MANY = 20_000

/** What sense-making suggests for workshops of 5,000 and 20,000 notes, asked as a page asks, with the host doing nothing else. */
export const harvestBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const host = openHost({ dataDir: folder, resourcesDir: join(root, 'resources'), version: 'bench' })
    const client = createRouterClient(router, { context: { host, role: 'local', author: 'bench', via: 'bench' } as const })
    const [some, many] = [plant(host, 5000), plant(host, MANY)]
    const ask = {
      duplicate: (workshopId: string) => timed(() => client.duplicates.suggest({ workshopId })),
      theme: (workshopId: string) => timed(() => client.themes.suggest({ workshopId })),
    }
    const figures: Figure[] = []
    for (const [what, suggest] of Object.entries(ask)) {
      const first = await suggest(some)
      const second = await suggest(many)
      figures.push(atMost(`${what} suggestions over 5,000 notes (${first.found})`, first.seconds, 's', 2))
      figures.push(atMost(`${what} suggestions: the host waits meanwhile, most`, first.stall, 'ms', 150))
      figures.push(atMost(`${what} suggestions: time for 4 times the notes, linear is 4`, second.seconds / first.seconds, '×', 6))
    }
    host.close()
    return figures
  })
