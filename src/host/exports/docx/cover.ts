import { type FileChild, ImageRun, Paragraph } from 'docx'
import type { ReportLogo, ReportModel } from '../../../shared/domain/report/reportModel.ts'
import { headline } from '../headline.ts'
import { imageSize } from '../imageSize.ts'
import { PAGE } from './look.ts'
import { textRuns } from './runs.ts'
import { factsTable } from './tables.ts'

/** Rough height in twips of a text whose lines hold `letters` and are `line` high. */
const height = (text: string, letters: number, line: number): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0) * line

/** What the words leave free on the page is shared out above and below the title, so that the page is full but never two. */
const freeSpace = ({ cover, title, subtitle }: ReportModel): number => {
  const facts = cover.facts.rows.flatMap((row) => row.values).reduce((sum, value) => sum + height(value, 75, 320), 0)
  const words =
    height(cover.project, 90, 300) +
    height(cover.kicker, 60, 600) +
    height(title, 30, 800) +
    (subtitle === '' ? 0 : height(subtitle, 62, 460) + 200) +
    (cover.disclaimer === '' ? 0 : height(cover.disclaimer, 88, 270) + 500) +
    height(cover.prepared, 90, 700)
  return Math.max(600, PAGE.height - PAGE.top - PAGE.bottom - words - facts + 700)
}

/** Room of a logo in CSS pixels. */
const LOGO = { width: 220, height: 80 } as const

const logoParagraph = (logo: ReportLogo, name: string): Paragraph[] => {
  const data = Buffer.from(logo.base64, 'base64')
  const size = imageSize(data)
  if (size === null) return []
  const scale = Math.min(LOGO.width / size.width, LOGO.height / size.height)
  const picture = new ImageRun({
    type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
    data,
    transformation: { width: size.width * scale, height: size.height * scale },
    altText: { name: 'Logo', title: logo.alt || name, description: logo.alt || name },
  })
  return [new Paragraph({ children: [picture], spacing: { after: 200 } })]
}

/** The title page. */
export const coverPage = (model: ReportModel): FileChild[] => {
  const { cover, title, subtitle } = model
  const free = freeSpace(model) - (cover.logo === null ? 0 : 1500)
  const kickerStyle = { style: 'Kicker', spacing: { before: Math.round(free * 0.5), after: 200 } }
  return [
    ...(cover.logo === null ? [] : logoParagraph(cover.logo, cover.project || title)),
    new Paragraph({ style: 'Small', children: textRuns(cover.project) }),
    new Paragraph({ ...kickerStyle, children: textRuns(cover.kicker) }),
    new Paragraph({ heading: 'Title', children: textRuns(title) }),
    ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) })]),
    new Paragraph({ style: 'Small', spacing: { before: Math.round(free * 0.5), after: 0 }, children: [] }),
    factsTable(cover.facts.rows),
    ...(cover.disclaimer === '' ? [] : [new Paragraph({ style: 'Small', spacing: { before: 300 }, children: textRuns(cover.disclaimer) })]),
    new Paragraph({ style: 'Small', spacing: { before: 200 }, children: textRuns(cover.prepared) }),
  ]
}

/** What stands above a text of a page or two, which has no title page. */
export const headParagraphs = (model: ReportModel): Paragraph[] => {
  const { cover, title, subtitle } = model
  return [
    ...(cover.logo === null ? [] : logoParagraph(cover.logo, cover.project || title)),
    new Paragraph({ style: 'Kicker', spacing: { before: 0, after: 80 }, children: textRuns(cover.kicker) }),
    new Paragraph({ style: 'HeadTitle', children: textRuns(title) }),
    ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) })]),
    new Paragraph({ style: 'Small', children: textRuns(headline(model)) }),
  ]
}

/** What such a text ends with. */
export const tailParagraphs = ({ cover }: ReportModel): Paragraph[] =>
  [cover.disclaimer, cover.prepared]
    .filter((words) => words !== '')
    .map((words) => new Paragraph({ style: 'Evidence', spacing: { before: 120, after: 0 }, children: textRuns(words) }))
