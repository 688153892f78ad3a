import type { Box } from './flow.ts'
import { headline } from '../headline.ts'
import { PAPER, SETTINGS } from './look.ts'
import type { Sheet } from './sheet.ts'
import { factsBoxes } from './table.ts'
import { textBoxes } from './texts.ts'

const LOGO = { width: 170, height: 62 }

const heightOf = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { height, before, after }) => sum + Math.max(height, 0) + before + after, 0)

/** Room that is left free. */
const space = (height: number): Box => ({ height: Math.max(0, height), before: 0, after: 0, keepNext: false, owner: null, paint: () => {} })

const logoBoxes = ({ pdf, section, model }: Sheet): Box[] => {
  const { logo } = model.cover
  if (logo === null) return []
  const paint = (top: number): void => {
    const bbox = [PAPER.left, top, PAPER.left + LOGO.width, top + LOGO.height]
    const draw = (): void => void pdf.image(Buffer.from(logo.base64, 'base64'), PAPER.left, top, { fit: [LOGO.width, LOGO.height] })
    section.element.add(
      pdf.struct('Figure', { alt: logo.alt || model.cover.project || model.title, bbox, placement: 'Block' } as object, draw),
    )
  }
  return [{ height: LOGO.height, before: 0, after: 14, keepNext: false, owner: null, paint }]
}

/** The title page: what the words leave free is shared out above and below the title. */
export const coverBoxes = (sheet: Sheet): Box[] => {
  const { cover, title, subtitle } = sheet.model
  const text = (words: string, setting: Parameters<typeof textBoxes>[2]): Box[] => (words === '' ? [] : textBoxes(sheet, words, setting))
  const top = [...logoBoxes(sheet), ...text(cover.project, SETTINGS.small)]
  const middle = [...text(cover.kicker, SETTINGS.kicker), ...textBoxes(sheet, title, SETTINGS.title), ...text(subtitle, SETTINGS.subtitle)]
  const facts = cover.facts.rows.length === 0 ? [] : factsBoxes(sheet, cover.facts)
  const bottom = [...facts, ...text(cover.disclaimer, SETTINGS.small), ...text(cover.prepared, SETTINGS.small)]
  const free = PAPER.bottom - PAPER.top - heightOf(top) - heightOf(middle) - heightOf(bottom)
  return [...top, space(free * 0.45), ...middle, space(free * 0.53), ...bottom]
}

/** What stands above a text of a page or two, which has no title page. */
export const headBoxes = (sheet: Sheet): Box[] => {
  const { cover, title, subtitle } = sheet.model
  const text = (words: string, setting: Parameters<typeof textBoxes>[2]): Box[] => (words === '' ? [] : textBoxes(sheet, words, setting))
  return [
    ...logoBoxes(sheet),
    ...text(cover.kicker, SETTINGS.kicker),
    ...textBoxes(sheet, title, SETTINGS.headTitle),
    ...text(subtitle, SETTINGS.subtitle),
    ...text(headline(sheet.model), SETTINGS.small),
  ]
}

/** What such a text ends with. */
export const tailBoxes = (sheet: Sheet): Box[] => {
  const { disclaimer, prepared } = sheet.model.cover
  return [disclaimer, prepared].filter((words) => words !== '').flatMap((words) => textBoxes(sheet, words, SETTINGS.tail))
}
