import * as z from 'zod'

/**
 * A printed page as shapes at exact places, in millimetres from the top left corner. The PDF writer and the screen draw the
 * same pages, so that what one sees is what comes out of the printer. Texts are one line each, already broken and fitted.
 */
const at = { x: z.number(), y: z.number() }

export const pageItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    ...at,
    /** `y` is the base line, `size` the height of the font in millimetres. */
    text: z.string(),
    size: z.number(),
    weight: z.enum(['regular', 'bold']),
    align: z.enum(['left', 'centre', 'right']),
    tone: z.enum(['ink', 'soft', 'accent', 'paper']),
    /** What the text is, for screen readers of the PDF; an artifact only repeats what is said elsewhere. */
    role: z.enum(['heading', 'text', 'artifact']).default('text'),
    /** Goes on with the text before it: one line more of the same paragraph. */
    continues: z.boolean().default(false),
    /** Upside down around its anchor, for the far side of a folded card. */
    turned: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('line'), ...at, x2: z.number(), y2: z.number(), width: z.number(), dashed: z.boolean().default(false) }),
  z.object({
    kind: z.literal('box'),
    ...at,
    width: z.number(),
    height: z.number(),
    radius: z.number(),
    fill: z.enum(['none', 'ink', 'soft', 'accent']),
    stroke: z.boolean(),
  }),
  /** A QR code; `label` is its text alternative. */
  z.object({ kind: z.literal('code'), ...at, size: z.number(), value: z.string(), label: z.string() }),
])
export type PageItem = z.infer<typeof pageItem>

export const printPage = z.object({ width: z.number(), height: z.number(), items: z.array(pageItem) })
export type PrintPage = z.infer<typeof printPage>

/** A finished set of pages, with the title and language that a PDF has to carry. `outline` names the page (from 0) where each part begins. */
export const printDocument = z.object({
  title: z.string(),
  language: z.string(),
  pages: z.array(printPage),
  outline: z.array(z.object({ title: z.string(), page: z.number() })),
  /** Texts with signs that the built-in font does not have; on paper a □ stands for each of them. */
  unprintable: z.array(z.string()).default([]),
})
export type PrintDocument = z.infer<typeof printDocument>

/** Width of a line of text in millimetres, for a font height in millimetres. */
export type MeasureText = (text: string, size: number, weight: 'regular' | 'bold') => number
