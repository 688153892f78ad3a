/** Letters of a column as spreadsheets show them: A … Z, AA …; `index` from 0. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const WITHOUT_NAME = 'Column'

/** What a column without a name is called in mappings: "Column C". Screens word it themselves. */
export const namedByLetters = (index: number): string => `${WITHOUT_NAME} ${columnLetters(index)}`
