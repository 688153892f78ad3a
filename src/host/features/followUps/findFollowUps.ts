import type { FollowUp } from '../../../shared/domain/records/records.ts'
import { suggestFollowUps } from '../../../shared/domain/projects/suggestFollowUps.ts'
import type { ComparedSide, FollowUpSuggestion } from '../../../shared/domain/projects/suggestFollowUps.ts'
import { isQuick } from '../../../shared/domain/similarity/isQuick.ts'
import { runThread } from '../../runThread.ts'
import { threadEntry } from '../../threadEntry.ts'

export type FollowUpsJob = { earlier: ComparedSide; later: ComparedSide; decided: readonly FollowUp[] }

/** Suggestions for two workshops; for many notes in a thread of its own, so that tables go on writing meanwhile. */
export const findFollowUps = async (job: FollowUpsJob): Promise<FollowUpSuggestion[]> => {
  if (isQuick([...job.earlier.notes, ...job.later.notes])) return suggestFollowUps(job.earlier, job.later, job.decided)
  return runThread<FollowUpSuggestion[], FollowUpSuggestion[]>({
    entry: threadEntry(import.meta.url, 'followUpsThread'),
    part: 'followUps',
    job,
    onMessage: (answer) => ({ answer }),
  })
}
