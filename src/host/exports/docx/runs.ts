import { TextRun, type IRunOptions } from 'docx'

/** More than two empty lines say no more than two, and thousands of them would be pages of nothing. */
const EMPTY_LINES = /\n(?:[^\S\n]*\n){3,}/g

/** Runs of a text with its line breaks; of many empty lines two remain. */
export const textRuns = (text: string, options: Omit<IRunOptions, 'text' | 'break' | 'children'> = {}): TextRun[] =>
  text
    .replace(EMPTY_LINES, '\n\n\n')
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }))
