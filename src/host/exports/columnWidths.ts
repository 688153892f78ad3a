/** A column on its way: its share by weight, what its longest word needs, and what all of it would take on one line. */
export type ColumnNeed = { weight: number; least: number; most: number }

/** No column is widened beyond this share of the whole because of a single word. */
const WIDEST_WORD = 0.25

/** A text of more lines than this stands in a column like a tower; columns of short texts then make room and take two lines. */
const TOWER = 6

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Takes from columns what `spare` says they have and gives it to those that lack something, each by its part; `total` stays. */
const balanced = (widths: readonly number[], spare: readonly number[], missing: readonly number[]): number[] => {
  const [available, wanted] = [sum(spare), sum(missing)]
  if (available === 0 || wanted === 0) return [...widths]
  const moved = Math.min(available, wanted)
  return widths.map((width, index) => width - (spare[index]! / available) * moved + (missing[index]! / wanted) * moved)
}

/**
 * Widths of columns that add up to `total`: by weight at first; then columns with more room than their words need give it to columns whose
 * words would be broken, and after that to columns whose texts need more lines, most of all to those that would need many.
 */
export const columnWidths = (needs: readonly ColumnNeed[], total: number): number[] => {
  const weights = sum(needs.map(({ weight }) => weight))
  const byWeight = needs.map(({ weight }) => (weight / weights) * total)
  const least = needs.map((need) => Math.min(need.least, total * WIDEST_WORD))
  const whole = balanced(
    byWeight,
    byWeight.map((width, index) => Math.max(0, width - least[index]!)),
    byWeight.map((width, index) => Math.max(0, least[index]! - width)),
  )
  const most = needs.map((need, index) => Math.max(least[index]!, Math.min(need.most, total)))
  const byText = balanced(
    whole,
    whole.map((width, index) => Math.max(0, width - most[index]!)),
    whole.map((width, index) => Math.max(0, most[index]! - width)),
  )
  const isTower = (width: number, index: number): boolean => most[index]! > width * TOWER
  return balanced(
    byText,
    byText.map((width, index) => (isTower(width, index) ? 0 : Math.max(0, width - Math.max(least[index]!, most[index]! / 2)))),
    byText.map((width, index) => (isTower(width, index) ? most[index]! - width : 0)),
  )
}
