import { runThread } from '../runThread.ts'
import { threadEntry } from '../threadEntry.ts'
import type { FileFinding } from './check/identitiesInFile.ts'
import { lightModel } from './lightModel.ts'
import type { CheckedFile, RenderJob } from './renderChecked.ts'

export type ThreadJob =
  | ({ task: 'render' } & Omit<RenderJob, 'check'>)
  | ({ task: 'check'; file: CheckedFile['file'] } & Pick<RenderJob, 'format' | 'check'>)

/** A large young generation is all garbage here: it costs 100 MB and saves no time. */
const LIMITS = { maxYoungGenerationSizeMb: 48 }

/** Node reads the TypeScript of our source and no JSX, so a thread for this needs the build. */
const builtEntry = (): URL | null => (import.meta.url.endsWith('.ts') ? null : threadEntry(import.meta.url, 'renderWorker'))

const inThread = <Answer>(entry: URL, job: ThreadJob): Promise<Answer> =>
  runThread<Answer, Answer>({ entry, part: 'report', job, limits: LIMITS, onMessage: (answer) => ({ answer }) })

/**
 * Makes and checks a report as `renderChecked` does, in threads of their own: the host goes on answering, and the memory of the one is given
 * back before the other begins. Rejects with a Fault, INTERNAL where a thread breaks down. Without an `entry` it is made here and now.
 */
export const renderReportInThread = async (job: RenderJob, entry = builtEntry()): Promise<CheckedFile> => {
  if (entry) {
    const { check, ...report } = job
    const file = await inThread<CheckedFile['file']>(entry, { task: 'render', ...report, model: lightModel(report.model, job.format) })
    return { file, findings: await inThread<FileFinding[]>(entry, { task: 'check', file, format: job.format, check }) }
  }
  const { renderChecked } = await import('./renderChecked.ts')
  return renderChecked(job)
}
