import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { atMost, inScratch, notesCsvText, runCommand } from './measure.ts'
import type { Figure } from './measure.ts'

type Listed = { id: string; sessions: { id: string; title: string }[] }[]

/** Whole commands, process start included: a CSV of 5,000 notes in, and reports of 500 and 5,000 notes out. */
export const importAndReportBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const figures: Figure[] = []
    for (const count of [500, 5000]) {
      const data = join(folder, `data-${count}`)
      const csv = join(folder, `${count}.csv`)
      writeFileSync(csv, notesCsvText(count))
      await runCommand('sample', 'torino', '--data', data)
      const [workshop] = JSON.parse((await runCommand('list', '--data', data)).stdout) as Listed
      const ids = ['--workshop', workshop!.id, '--data', data]
      const imported = await runCommand('notes', 'import', csv, ...ids, '--session', workshop!.sessions[1]!.id)
      if (count === 5000) figures.push(atMost('import of 5,000 notes', imported.ms / 1000, 's', 5))
      for (const format of ['docx', 'html', 'md', 'csv']) {
        const out = join(folder, `report.${format}`)
        const { ms, peakMb } = await runCommand('report', ...ids, '--format', format, '--out', out)
        figures.push(atMost(`report of ${count} notes and the sample's, ${format}`, ms / 1000, 's', count === 500 ? 2 : 10))
        if (count === 5000) figures.push(atMost(`report of 5,000 notes, ${format}, peak memory`, peakMb, 'MB', 500))
      }
    }
    return figures
  })
