import { setImmediate } from 'node:timers/promises'
import PdfFile from 'pdfkit'
import type { PageItem, PrintDocument, PrintPage } from '../../../shared/domain/print/page.ts'
import { drawItem } from './drawItem.ts'
import { CUTS, readFonts } from './typeface.ts'

type Pdf = InstanceType<typeof PdfFile>
type TextItem = Extract<PageItem, { kind: 'text' }>

const POINTS = 72 / 25.4
const PAGES_AT_ONCE = 4

/** Items that screen readers meet as one: a paragraph with all its lines, a code, or everything that only decorates. */
type Run = { tag: 'H1' | 'P' | 'Figure' | 'Artifact'; items: PageItem[] }

const tagOf = (item: PageItem): Run['tag'] => {
  if (item.kind === 'code') return 'Figure'
  if (item.kind !== 'text' || item.role === 'artifact') return 'Artifact'
  return item.role === 'heading' ? 'H1' : 'P'
}

const runsOf = (items: readonly PageItem[]): Run[] => {
  const runs: Run[] = []
  for (const item of items) {
    const tag = tagOf(item)
    const last = runs.at(-1)
    const joins = last?.tag === tag && (tag === 'Artifact' || (item.kind === 'text' && item.continues))
    if (joins) last.items.push(item)
    else runs.push({ tag, items: [item] })
  }
  return runs
}

const altOf = ({ items: [first] }: Run): { alt?: string } => (first?.kind === 'code' ? { alt: first.label } : {})

const drawPage = (pdf: Pdf, root: ReturnType<Pdf['struct']>, page: PrintPage): void => {
  const section = pdf.struct('Sect')
  root.add(section)
  for (const run of runsOf(page.items)) {
    const draw = (): void => {
      for (const item of run.items) drawItem(pdf, item)
    }
    if (run.tag === 'Artifact') {
      pdf.markContent('Artifact', { type: 'Layout' })
      draw()
      pdf.endMarkedContent()
    } else {
      const texts = run.items.filter((item): item is TextItem => item.kind === 'text').map(({ text }) => text)
      // Lines of a paragraph are broken without a blank; the words must not run into each other when it is read aloud.
      const actual = texts.length > 1 ? { actual: texts.join(' ') } : {}
      section.add(pdf.struct(run.tag, { ...altOf(run), ...actual }, draw))
    }
  }
  section.end()
}

/**
 * Finished pages as a tagged PDF with title, language, outline and our fonts, of which it embeds the letters that are used.
 * `madeAt` goes into the file, in milliseconds since 1970; `resources` is the folder that holds `fonts/`.
 */
export const printPdf = async (document: PrintDocument, resources: string, madeAt: number): Promise<Buffer> => {
  const pdf = new PdfFile({
    autoFirstPage: false,
    // Without a font of its own pdfkit would look for files that a bundled host does not have.
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: document.language,
    margin: 0,
    info: { Title: document.title, Creator: 'Tavolata', Producer: 'Tavolata', CreationDate: new Date(madeAt), ModDate: new Date(madeAt) },
  })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve, reject) => {
    pdf.once('end', resolve)
    pdf.once('error', reject)
  })
  const fonts = readFonts(resources)
  for (const cut of CUTS) pdf.registerFont(cut, fonts[cut])
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const parts = Map.groupBy(document.outline, ({ page }) => page)
  for (const [index, page] of document.pages.entries()) {
    pdf.addPage({ size: [page.width * POINTS, page.height * POINTS], margin: 0 })
    for (const { title } of parts.get(index) ?? []) pdf.outline.addItem(title)
    drawPage(pdf, root, page)
    // A long print must not keep the tables waiting that save their notes meanwhile.
    if (index % PAGES_AT_ONCE === PAGES_AT_ONCE - 1) await setImmediate()
  }
  root.end()
  pdf.end()
  await finished
  return Buffer.concat(chunks)
}
