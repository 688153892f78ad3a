import type { ThemeSuggestion } from '../../../shared/contract/themes.contract.ts'
import type { Note } from '../../../shared/domain/records/records.ts'
import { isQuick } from '../../../shared/domain/similarity/isQuick.ts'
import { suggestThemes } from '../../../shared/domain/themes/suggestThemes.ts'
import { runThread } from '../../runThread.ts'
import { threadEntry } from '../../threadEntry.ts'

export type ThemesJob = { notes: readonly Pick<Note, 'id' | 'text'>[]; languages: readonly string[] }

/** Suggestions for a workshop; for many notes in a thread of its own, so that tables go on writing meanwhile. */
export const findThemes = async (job: ThemesJob): Promise<ThemeSuggestion[]> => {
  if (isQuick(job.notes)) return suggestThemes(job.notes, job.languages)
  return runThread<ThemeSuggestion[], ThemeSuggestion[]>({
    entry: threadEntry(import.meta.url, 'themesThread'),
    part: 'themes',
    job,
    onMessage: (answer) => ({ answer }),
  })
}
