/**
 * Text as people compare it: without accents and case, without blanks around it, words apart by one blank. Signs stay, so that two
 * labels are the same label only where they read the same; an import, which joins what is spelled differently, goes further (`folded`).
 */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ')
