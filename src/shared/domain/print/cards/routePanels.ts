import { box, placeText } from '../draw.ts'
import type { PrintPerson } from '../facts.ts'
import type { PageItem } from '../page.ts'
import { sized } from '../sheet.ts'
import type { Area, Sheet } from '../sheet.ts'
import { firstRound, signed } from './stepWords.ts'

type Words = { before: string; number: string; after: string; about: string }

/** A tinted panel that says one thing in huge figures. */
const panel = (sheet: Sheet, { before, number, after, about }: Words, { x, y, width, height }: Area): PageItem[] => {
  const inner = { x: x + 3, width: width - 6, align: 'centre' } as const
  const part = (share: number): number => height * share
  return [
    box(x, y, width, height, { radius: 2.5 }),
    ...placeText(sheet.pen, before, {
      ...inner,
      top: y + part(0.05),
      height: part(0.15),
      size: Math.min(sized(sheet, 5, 1.2), part(0.12)),
      least: 3.2,
      lines: 2,
      leading: 1.15,
      placed: 'middle',
    }).items,
    ...placeText(sheet.pen, number, {
      ...inner,
      top: y + part(0.2),
      height: part(0.36),
      size: part(0.42),
      least: part(0.15),
      leading: 0.85,
      weight: 'bold',
      tone: 'accent',
      placed: 'middle',
    }).items,
    ...placeText(sheet.pen, after, {
      ...inner,
      top: y + part(0.57),
      height: part(0.19),
      size: Math.min(sized(sheet, 7, 1.2), part(0.14)),
      least: 3.4,
      lines: 2,
      leading: 1.15,
      wrap: 'early',
      weight: 'bold',
      placed: 'middle',
    }).items,
    ...placeText(sheet.pen, about, {
      ...inner,
      top: y + part(0.77),
      height: part(0.2),
      size: Math.min(sized(sheet, 3.8, 1.15), part(0.08)),
      least: 3,
      lines: 3,
      leading: 1.2,
      wrap: 'early',
      tone: 'soft',
      placed: 'middle',
    }).items,
  ]
}

/** For hosts and rapporteurs: their one table. */
export const stayPanel = (sheet: Sheet, { stays }: PrintPerson, area: Area): PageItem[] =>
  stays === null
    ? []
    : panel(
        sheet,
        {
          before: sheet.t('print:paper.yourTable'),
          number: stays.table.label,
          after: stays.table.topic,
          about: sheet.t(`print:paper.staysAbout.${stays.as}`),
        },
        area,
      )

/** Start table and step: two numbers in place of a list. */
export const stepPanel = (sheet: Sheet, person: PrintPerson, area: Area): PageItem[] => {
  const { t, facts } = sheet
  const round = firstRound(person)
  const step = person.step?.step ?? 0
  const sits = person.route.filter((table) => table !== null).length
  const words = {
    before: round > 1 ? t('print:paper.step.startLater', { round }) : t('print:paper.step.start'),
    number: person.route[round - 1]?.label ?? '',
  }
  if (step === 0 || sits === 1)
    return panel(sheet, { ...words, after: '', about: step === 0 && sits > 1 ? t('print:paper.step.stayAbout') : '' }, area)
  const about = step > 0 ? 'print:paper.step.upAbout' : 'print:paper.step.downAbout'
  return panel(
    sheet,
    {
      ...words,
      after: t('print:paper.step.then', { step: signed(step) }),
      about: t(about, { step: Math.abs(step), last: facts.tables.length }),
    },
    area,
  )
}
