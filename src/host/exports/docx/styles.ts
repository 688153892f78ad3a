import type { IStylesOptions } from 'docx'
import { UNLISTED_STYLE } from './pageNumbers.ts'
import { COLOURS, SANS, SERIF } from './look.ts'

const sans = (size: number, color: string = COLOURS.ink) => ({ font: SANS, size, color })
const serif = (size: number, color: string = COLOURS.ink) => ({ font: SERIF, size, color })
const heading = (before: number, after: number, outlineLevel: number) => ({
  spacing: { before, after, line: 264, lineRule: 'auto' as const },
  keepNext: true,
  keepLines: true,
  outlineLevel,
})

type ParagraphStyles = NonNullable<IStylesOptions['paragraphStyles']>
const custom = (
  id: string,
  name: string,
  run: NonNullable<ParagraphStyles[number]['run']>,
  paragraph: NonNullable<ParagraphStyles[number]['paragraph']> = {},
): ParagraphStyles[number] => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph })

const quoteBar = { left: { style: 'single', size: 18, space: 10, color: COLOURS.accent } } as const

const ANNEX_INDENT = 900
const annexIndent = { indent: { left: ANNEX_INDENT, hanging: ANNEX_INDENT } }

/** Real, named styles: people go on working in the document, and screen readers read them. `dense` is for texts of a page or two. */
export const documentStyles = (locale: string, dense: boolean): IStylesOptions => ({
  default: {
    document: {
      run: { ...serif(dense ? 18 : 21), language: { value: locale } },
      paragraph: { spacing: { after: dense ? 70 : 140, line: dense ? 245 : 276, lineRule: 'auto' } },
    },
    title: { run: { ...serif(60), bold: true }, paragraph: { spacing: { after: 240, line: 228, lineRule: 'auto' } } },
    heading1: { run: { ...serif(dense ? 26 : 34), bold: true }, paragraph: heading(dense ? 180 : 560, dense ? 60 : 180, 0) },
    heading2: { run: { ...sans(23), bold: true }, paragraph: heading(320, 80, 1) },
    heading3: { run: { ...sans(20), bold: true }, paragraph: heading(240, 60, 2) },
    caption: { run: sans(17, COLOURS.quiet), paragraph: { spacing: { before: 60, after: 100, line: 264, lineRule: 'auto' } } },
    hyperlink: { run: { color: COLOURS.ink } },
  },
  paragraphStyles: [
    custom(UNLISTED_STYLE, 'Annex heading', { ...sans(23), bold: true }, heading(320, 80, 1)),
    custom('Subtitle', 'Subtitle', serif(26, COLOURS.quiet), { spacing: { after: 200, line: 276, lineRule: 'auto' } }),
    {
      ...custom(
        'HeadTitle',
        'Title of a short text',
        { ...serif(42), bold: true },
        { spacing: { after: 120, line: 240, lineRule: 'auto' } },
      ),
      basedOn: 'Title',
    },
    custom('Kicker', 'Kicker', { ...sans(22, COLOURS.accent), bold: true }, { spacing: { before: 3600, after: 200 } }),
    custom('Small', 'Small text', sans(18, COLOURS.quiet), { spacing: { after: 120, line: 264, lineRule: 'auto' } }),
    custom('Pending', 'Still to be written', sans(18, COLOURS.quiet), {
      spacing: { after: 160, line: 264, lineRule: 'auto' },
      indent: { left: 200 },
      border: { left: { style: 'single', size: 18, space: 10, color: COLOURS.line } },
    }),
    custom('Lead', 'Lead', { ...sans(17, COLOURS.quiet), bold: true }, { keepNext: true, spacing: { before: 320, after: 0 } }),
    custom('Evidence', 'Evidence', sans(15, COLOURS.quiet), { spacing: { before: 60, after: 240, line: 250, lineRule: 'auto' } }),
    custom('Cell', 'Table cell', sans(17), { spacing: { before: 50, after: 50, line: 259, lineRule: 'auto' } }),
    custom('CellHead', 'Table head', { ...sans(15), bold: true }, { spacing: { before: 50, after: 50, line: 250, lineRule: 'auto' } }),
    custom('AnnexNote', 'Annex note', serif(19), {
      ...annexIndent,
      spacing: { before: 80, after: 0, line: 264, lineRule: 'auto' },
      keepNext: true,
    }),
    custom('AnnexAbout', 'Annex note, about', sans(15, COLOURS.quiet), {
      indent: { left: ANNEX_INDENT },
      spacing: { before: 0, after: 60, line: 250, lineRule: 'auto' },
    }),
    custom(
      'Quote',
      'Quote',
      { ...serif(21), italics: true },
      {
        spacing: { before: 160, after: 0, line: 276, lineRule: 'auto' },
        indent: { left: 260, right: 400 },
        border: quoteBar,
        keepNext: true,
        keepLines: true,
      },
    ),
    custom('QuoteSource', 'Quote source', sans(16, COLOURS.quiet), {
      spacing: { after: 180, line: 264, lineRule: 'auto' },
      indent: { left: 260, right: 400 },
      border: quoteBar,
    }),
    custom('NoteItem', 'Note', serif(20), { spacing: { after: 80, line: 268, lineRule: 'auto' } }),
    custom('ListItem', 'List item', serif(dense ? 18 : 21), {
      spacing: { after: dense ? 30 : 120, line: dense ? 240 : 276, lineRule: 'auto' },
    }),
    custom('ContentsHeading', 'Contents heading', { ...serif(34), bold: true }, { spacing: { after: 240 } }),
    custom('Footer', 'Footer', sans(16, COLOURS.quiet), { spacing: { after: 0 } }),
    custom('TOC1', 'toc 1', { ...sans(19), bold: true }, { spacing: { before: 90, after: 20, line: 240, lineRule: 'auto' } }),
    custom('TOC2', 'toc 2', sans(17, COLOURS.quiet), { spacing: { after: 10, line: 240, lineRule: 'auto' }, indent: { left: 280 } }),
  ],
  characterStyles: [{ id: 'AnnexRef', name: 'Annex reference', run: sans(16, COLOURS.quiet) }],
})
