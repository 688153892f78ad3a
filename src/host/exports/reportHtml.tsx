import { renderToStaticMarkup } from 'react-dom/server'
import { exportPalette } from '../../charts/palette.ts'
import reportCss from '../../charts/report/report.css?raw'
import { ReportDocument } from '../../charts/report/ReportDocument.tsx'
import { localeOf } from '../../shared/domain/report/format.ts'
import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import { readFontFaces } from './fonts.ts'
import type { Photos } from './photos.ts'

const TOKENS = `:root{color-scheme:light;--sheet:#fff;--ink:${exportPalette.ink};--ink-quiet:${exportPalette.inkQuiet};--line:${exportPalette.line};--line-strong:#8d8778;--accent:${exportPalette.accent};--font-ui:'Inter Variable','Segoe UI',system-ui,Arial,sans-serif;--font-text:'Source Serif 4 Variable',Georgia,'Times New Roman',serif}
body{margin:0;background:#f1ede5}
@media print{body{background:none}}`

/** No script, no request, no frame: the file may be mailed and opened anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** The report as one file that needs nothing else. All words become text nodes. */
export const reportHtml = async (model: ReportModel, resources: string, photos: Photos): Promise<string> => {
  const css = [await readFontFaces(resources), TOKENS, reportCss].join('\n')
  const photoAddress = (hash: string): string | null => {
    const bytes = photos.get(hash)
    return bytes === undefined ? null : `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
  }
  const page = (
    <html lang={localeOf(model.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Tavolata" />
        <title>{model.title}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <ReportDocument model={model} palette={exportPalette} photoAddress={photoAddress} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(page)}\n`
}
