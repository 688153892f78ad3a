import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { buildReport } from '/work/main/src/shared/domain/report/buildReport.ts'
import { renderReport } from '/work/main/src/host/exports/renderReport.ts'
import { emptyContent, inputOf, resources, richContent } from '/work/main/tests/unit/report/reportFixture.ts'
it('renders', async () => {
  for (const [name, content, lang] of [['rich', richContent(), 'en'], ['ricco', richContent(), 'it'], ['empty', emptyContent(), 'en'], ['n500', richContent(500), 'en'], ['n5000', richContent(5000), 'en']] as const) {
    const t0 = performance.now()
    const model = buildReport(inputOf(content, { language: lang }))
    const times: string[] = [`model ${Math.round(performance.now() - t0)}`]
    for (const format of ['docx', 'html', 'md'] as const) {
      const t = performance.now()
      const out = await renderReport(model, format, resources)
      times.push(`${format} ${Math.round(performance.now() - t)} ms ${(out.length / 1024).toFixed(0)} kB`)
      writeFileSync(`/tmp/rep/${name}.${format}`, out)
    }
    console.log(name, times.join(', '), `rss ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
  }
}, 200000)
