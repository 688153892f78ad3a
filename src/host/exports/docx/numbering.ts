import type { INumberingOptions } from 'docx'
import { kindSign } from '../../../charts/kindMarks.ts'
import { NOTE_KINDS } from '../../../shared/domain/records/vocabulary.ts'
import { COLOURS, kindColour, SANS } from './look.ts'

const hanging = { paragraph: { indent: { left: 340, hanging: 340 } } }

const bullet = (reference: string, sign: string, color: string) => ({
  reference,
  levels: [{ level: 0, format: 'bullet', text: sign, style: { run: { font: SANS, size: 16, color }, ...hanging } }] as const,
})

/** Lists are real lists; the bullet of a note is the sign of its kind. Each ordered list starts anew by its own reference. */
export const documentNumbering = (orderedLists: number): INumberingOptions => ({
  config: [
    bullet('plain', '•', COLOURS.accent),
    ...NOTE_KINDS.map((kind) => bullet(`kind-${kind}`, kindSign(kind), kindColour(kind))),
    ...Array.from({ length: orderedLists }, (_, index) => ({
      reference: `ordered-${index}`,
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1',
          style: { run: { font: SANS, bold: true, color: COLOURS.accent }, ...hanging },
        },
      ] as const,
    })),
  ],
})
