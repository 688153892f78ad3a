import type PdfFile from 'pdfkit'
import { encode } from 'uqr'
import type { PageItem } from '../../../shared/domain/print/page.ts'
import { paperFills, paperLine, paperTones } from '../../../charts/print/paperColours.ts'

type Pdf = InstanceType<typeof PdfFile>

const mm = (value: number): number => (value * 72) / 25.4

const drawText = (pdf: Pdf, { x, y, text, size, weight, align, tone, turned }: Extract<PageItem, { kind: 'text' }>): void => {
  pdf.font(weight).fontSize(mm(size)).fillColor(paperTones[tone])
  const width = align === 'left' ? 0 : pdf.widthOfString(text)
  const left = mm(x) - (align === 'centre' ? width / 2 : width)
  pdf.save()
  if (turned) pdf.rotate(180, { origin: [mm(x), mm(y)] })
  pdf.text(text, left, mm(y), { lineBreak: false, baseline: 'alphabetic' })
  pdf.restore()
}

/** Draws a QR code as one shape; neighbouring modules of a row are one rectangle, so that no printer leaves gaps. */
const drawCode = (pdf: Pdf, { x, y, size, value }: Extract<PageItem, { kind: 'code' }>): void => {
  const { data } = encode(value, { ecc: 'M', border: 0 })
  const module = size / data.length
  for (const [row, modules] of data.entries())
    for (let start = 0; start < modules.length; start += 1) {
      let end = start
      while (modules[end]) end += 1
      if (end > start) pdf.rect(mm(x + start * module), mm(y + row * module), mm((end - start) * module), mm(module))
      start = Math.max(start, end)
    }
  pdf.fill(paperTones.ink)
}

/** One item at its place on the page of today's document. */
export const drawItem = (pdf: Pdf, item: PageItem): void => {
  switch (item.kind) {
    case 'text':
      return drawText(pdf, item)
    case 'code':
      return drawCode(pdf, item)
    case 'line':
      pdf.lineWidth(mm(item.width))
      if (item.dashed) pdf.dash(mm(1.5), { space: mm(1) })
      else pdf.undash()
      pdf.moveTo(mm(item.x), mm(item.y)).lineTo(mm(item.x2), mm(item.y2)).stroke(paperLine)
      return
    case 'box': {
      const shape = (): Pdf => pdf.roundedRect(mm(item.x), mm(item.y), mm(item.width), mm(item.height), mm(item.radius))
      if (item.fill !== 'none') shape().fill(paperFills[item.fill])
      if (item.stroke) shape().lineWidth(mm(0.25)).undash().stroke(paperLine)
    }
  }
}
