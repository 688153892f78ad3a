import { TextRun, type IRunOptions } from 'docx'

/** Runs of a text with its line breaks. */
export const textRuns = (text: string, options: Omit<IRunOptions, 'text' | 'break' | 'children'> = {}): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }))
