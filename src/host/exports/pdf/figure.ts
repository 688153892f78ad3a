import type { ChartBlock, PhotoBlock } from '../../../shared/domain/report/reportModel.ts'
import { chartImage } from '../chartImage.tsx'
import { type Box, ownerIn } from './flow.ts'
import { ink, PAPER, SETTINGS, TEXT_HEIGHT, TEXT_WIDTH } from './look.ts'
import { paragraphBoxes } from './paragraph.ts'
import type { Sheet } from './sheet.ts'
import { drawSvg } from './svgPaths.ts'
import { textBoxes } from './texts.ts'

/** Room for the caption below the highest picture. */
const HIGHEST = TEXT_HEIGHT - 110

type Picture = { alt: string; width: number; height: number; draw: (left: number, top: number) => void }

/** A picture as a figure with its words for those who do not see it. Lengths in points. */
const pictureBox = ({ pdf, section }: Sheet, { alt, width, height, draw }: Picture): Box => ({
  height,
  before: 14,
  after: 6,
  keepNext: true,
  owner: null,
  paint: (top) => {
    const bbox = [PAPER.left, top, PAPER.left + width, top + height]
    section.element.add(pdf.struct('Figure', { alt, bbox, placement: 'Block' } as object, () => draw(PAPER.left, top)))
  },
})

const captionBoxes = (sheet: Sheet, number: number, caption: string, keepNext: boolean): Box[] => {
  const setting = { ...SETTINGS.figureCaption, keepNext, after: keepNext ? 0 : SETTINGS.figureCaption.after }
  const label = { text: `${sheet.model.words.figure} ${number}. `, ink: { ...ink('sansBold', setting.ink.size), even: true as const } }
  const owner = ownerIn(
    () => sheet.section.element,
    () => sheet.pdf.struct('Caption'),
  )
  return paragraphBoxes(sheet, [label, { text: caption, ink: setting.ink }], setting, { owner })
}

export const chartBoxes = (sheet: Sheet, block: ChartBlock): Box[] => {
  const image = chartImage(block, sheet.resources)
  const scale = Math.min(TEXT_WIDTH / image.width, HIGHEST / image.height)
  const picture = { alt: block.alt, width: image.width * scale, height: image.height * scale }
  const evidence = block.evidence === '' ? [] : textBoxes(sheet, block.evidence, SETTINGS.evidence)
  return [
    pictureBox(sheet, { ...picture, draw: (left, top) => drawSvg(sheet.pdf, image.svg, left, top, scale) }),
    ...captionBoxes(sheet, block.number, block.caption, evidence.length > 0),
    ...evidence,
  ]
}

/** A photo, never larger than two thirds of a page; without its bytes only its caption. */
export const photoBoxes = (sheet: Sheet, { hash, width, height, number, caption, alt }: PhotoBlock): Box[] => {
  const bytes = sheet.photos.get(hash)
  const scale = Math.min(TEXT_WIDTH / width, (TEXT_HEIGHT * 0.62) / height)
  const size = { width: width * scale, height: height * scale }
  const draw = (left: number, top: number): void => void sheet.pdf.image(Buffer.from(bytes!), left, top, size)
  return [...(bytes === undefined ? [] : [pictureBox(sheet, { alt, ...size, draw })]), ...captionBoxes(sheet, number, caption, false)]
}
