import { it } from 'vitest'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { renderReport } from '../../../src/host/exports/renderReport.ts'
import { inputOf, resources, richContent } from './reportFixture.ts'
it('p', async () => {
  const model = buildReport(inputOf(richContent(Number(process.env.N ?? 5000))))
  const base = process.memoryUsage().rss
  let peak = 0; 
  const t = performance.now(); const out = await renderReport(model, 'docx', resources)
  peak = process.resourceUsage().maxRSS / 1024
  console.log('docx', Math.round(performance.now() - t), 'ms base', Math.round(base/2**20), 'peak', Math.round(peak))
}, 100000)
