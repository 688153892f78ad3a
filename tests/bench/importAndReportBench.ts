import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPORT_FORMATS } from '../../src/shared/domain/records/vocabulary.ts'
import { atMost, inScratch, notesCsvText, runCommand } from './measure.ts'
import type { Figure } from './measure.ts'

type Listed = { id: string; sessions: { id: string; title: string }[] }[]

/** Notes that the sample has of its own; the reports are measured on exactly 500 and 5,000. */
const SAMPLE_NOTES = 198

/** Whole commands, process start included: a CSV of 5,000 notes in, and reports of 500 and 5,000 notes out. */
export const importAndReportBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const figures: Figure[] = []
    for (const count of [500, 5000]) {
      const data = join(folder, `data-${count}`)
      const csv = join(folder, `${count}.csv`)
      writeFileSync(csv, notesCsvText(count - SAMPLE_NOTES))
      await runCommand('sample', 'torino', '--data', data)
      const [workshop] = JSON.parse((await runCommand('list', '--data', data)).stdout) as Listed
      const ids = ['--workshop', workshop!.id, '--data', data]
      await runCommand('notes', 'import', csv, ...ids, '--session', workshop!.sessions[1]!.id)
      for (const format of REPORT_FORMATS) {
        const out = join(folder, `report.${format}`)
        const { ms, peakMb } = await runCommand('report', ...ids, '--format', format, '--out', out)
        figures.push(atMost(`report of ${count.toLocaleString('en')} notes, ${format}`, ms / 1000, 's', count === 500 ? 2 : 10))
        if (count === 5000) figures.push(atMost(`report of 5,000 notes, ${format}, peak memory`, peakMb, 'MB', 500))
      }
    }
    figures.push(await importFigure(folder))
    return figures
  })

const importFigure = async (folder: string): Promise<Figure> => {
  const data = join(folder, 'import')
  const csv = join(folder, 'import.csv')
  writeFileSync(csv, notesCsvText(5000))
  await runCommand('sample', 'torino', '--data', data)
  const [workshop] = JSON.parse((await runCommand('list', '--data', data)).stdout) as Listed
  const ids = ['--workshop', workshop!.id, '--session', workshop!.sessions[1]!.id, '--data', data]
  const { ms } = await runCommand('notes', 'import', csv, ...ids)
  return atMost('import of 5,000 notes', ms / 1000, 's', 5)
}
