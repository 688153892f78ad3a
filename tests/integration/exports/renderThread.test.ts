import { once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { renderChecked } from '../../../src/host/exports/renderChecked.ts'
import type { CheckedFile, RenderJob } from '../../../src/host/exports/renderChecked.ts'
import { renderReportInThread } from '../../../src/host/exports/renderReportInThread.ts'
import { Fault } from '../../../src/host/fault.ts'
import { richContent } from '../../unit/report/reportFixture.ts'
import { BUILT } from '../commandLine/run.ts'
import { jobOf } from './rendered.ts'
import { readZip } from './zipFile.ts'

const BUILT_ENTRY = pathToFileURL(join(dirname(BUILT), 'renderWorker.js'))
const entryOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

const job = (format: RenderJob['format'], copies = 1): RenderJob => {
  const content = richContent()
  const notes = Array.from({ length: copies }, (_, copy) => content.notes.map((note) => ({ ...note, id: `${note.id}-${copy}` }))).flat()
  return jobOf({ ...content, notes }, format)
}

/** How often the host could have answered somebody else while this was under way. */
const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
  const count = { turns: 0, isOver: false }
  const over = work.finally(() => (count.isOver = true))
  while (!count.isOver) {
    await nextTurn()
    count.turns += 1
  }
  await over
  return count.turns
}

/** Where two texts begin to differ; whole documents would fill the screen. */
const difference = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return one === other ? '' : `${one.slice(at, at + 80)} | ${other.slice(at, at + 80)}`
}

test.each(['html', 'md', 'json'] as const)('a report as %s from the thread is the one that is made without', async (format) => {
  // The runner of the tests leaves style sheets empty.
  const [there, here] = (await Promise.all([renderReportInThread(job(format), BUILT_ENTRY), renderChecked(job(format))])).map(({ file }) =>
    String(file).replace(/<style>.*?<\/style>/s, ''),
  )
  expect(there!.length).toBeGreaterThan(10_000)
  expect(difference(there!, here!)).toBe('')
})

test('a document from the thread is the one that is made without, but for its moment and the random keys of its fonts', async () => {
  const [there, here] = await Promise.all([renderReportInThread(job('docx'), BUILT_ENTRY), renderChecked(job('docx'))])
  const partsOf = ({ file }: CheckedFile) =>
    [...readZip(file as Uint8Array)]
      .filter(([name]) => !name.endsWith('.odttf'))
      .map(([name, part]) =>
        `${name} ${part.toString('latin1')}`.replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*|w:fontKey="[^"]*"/g, ''),
      )
  const parts = partsOf(here)
  expect(parts.length).toBeGreaterThan(20)
  expect(partsOf(there).map((part, index) => difference(part, parts[index]!))).toEqual(parts.map(() => ''))
})

test('the host goes on while a large document is made; made on the spot it would hardly get a turn', async () => {
  const large = job('docx', 20)
  const inThread = await turnsDuring(renderReportInThread(large, BUILT_ENTRY))
  const onTheSpot = await turnsDuring(renderChecked(large))
  expect(inThread).toBeGreaterThan(10 * onTheSpot)
})

test('the thread ends with its report, and its memory with it', async () => {
  const started = once(process, 'worker') as Promise<[Worker]>
  const rendering = renderReportInThread(job('md'), BUILT_ENTRY)
  const [thread] = await started
  const ended = once(thread, 'exit')
  await rendering
  await ended
  expect(thread.threadId).toBe(-1)
})

test.each([
  ['throws', entryOf("throw new Error('broken')")],
  ['ends without a word', entryOf('process.exit(3)')],
  ['is not there', new URL('missing.js', BUILT_ENTRY)],
])('a thread that %s is a fault, and the host lives on', async (_what, entry) => {
  const error = await renderReportInThread(job('md'), entry).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Fault)
  expect((error as Fault).code).toBe('INTERNAL')
})

test('a model that cannot be rendered is a fault', async () => {
  const broken = { ...job('docx'), model: { sections: null } as never }
  await expect(renderReportInThread(broken, BUILT_ENTRY)).rejects.toMatchObject({ code: 'INTERNAL' })
})
