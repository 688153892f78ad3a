/** A text of a finished file and where it stands; `key` is a message of `exports:place`. */
export type FileText = { text: string; place: Place }
export type Place =
  | { key: 'page'; page: number }
  | { key: 'sheetRow'; sheet: string; row: number }
  | { key: 'sheetName'; sheet: string }
  | { key: 'line'; line: number }
  | { key: 'row'; row: number }
  | { key: 'section'; heading: string }
  | { key: 'properties' | 'start' | 'footer' | 'notes' | 'picture' }
  | { key: 'code'; part: string }
