import type { DuplicateSuggestion } from '../../../shared/contract/themes.contract.ts'
import { suggestDuplicates } from '../../../shared/domain/duplicates/suggestDuplicates.ts'
import type { ComparedNote } from '../../../shared/domain/duplicates/suggestDuplicates.ts'
import type { Duplicate } from '../../../shared/domain/records/records.ts'
import { isQuick } from '../../../shared/domain/similarity/isQuick.ts'
import { runThread } from '../../runThread.ts'
import { threadEntry } from '../../threadEntry.ts'

export type DuplicatesJob = { notes: readonly ComparedNote[]; duplicates: readonly Duplicate[]; languages: readonly string[] }

/** Suggestions for a workshop; for many notes in a thread of its own, so that tables go on writing meanwhile. */
export const findDuplicates = async (job: DuplicatesJob): Promise<DuplicateSuggestion[]> => {
  if (isQuick(job.notes)) return suggestDuplicates(job.notes, job.duplicates, job.languages)
  return runThread<DuplicateSuggestion[], DuplicateSuggestion[]>({
    entry: threadEntry(import.meta.url, 'duplicatesThread'),
    part: 'duplicates',
    job,
    onMessage: (answer) => ({ answer }),
  })
}
