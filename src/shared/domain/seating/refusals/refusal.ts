/** Why a problem has no plan; the sentence of a code is in the catalogue under `seating:refusals.<CODE>`, filled with `detail`. */
export type Refusal = { code: RefusalCode; detail: Record<string, string | number> }

export const REFUSAL_CODES = [
  'NO_TABLES',
  'NO_PARTICIPANTS',
  'PARTICIPANT_TWICE',
  'TABLE_TWICE',
  'UNKNOWN_HOST_TABLE',
  'UNKNOWN_WISH',
  'UNKNOWN_ONLY',
  'UNKNOWN_APART',
  'UNKNOWN_TOGETHER',
  'UNKNOWN_LOCKED_PERSON',
  'UNKNOWN_LOCKED_TABLE',
  'UNKNOWN_ANNOUNCED_TABLE',
  'PRESENCE_EMPTY',
  'TABLE_TIMES',
  'TABLE_SIZES',
  'ONLY_EMPTY',
  'PLAYED_TOO_MANY',
  'HISTORY_MISSING',
  'ANNOUNCED_TWICE',
  'TOO_FEW_SEATS',
  'TOO_FEW_PEOPLE',
  'LOCKED_TWICE',
  'LOCKED_AWAY_FROM_HOST',
  'LOCKED_CLOSED_TABLE',
  'LOCKED_NOT_ALLOWED',
  'HOST_NOT_ALLOWED',
  'PINNED_OVER_CAPACITY',
  'PINNED_APART',
  'PINNED_TOGETHER',
  'APART_AND_TOGETHER',
  'GROUP_TOO_LARGE',
  'GROUP_NO_TABLE',
  'GROUPS_DO_NOT_FIT',
  'APART_TOO_MANY',
  'ONLY_TOO_FEW_SEATS',
  'MINIMUM_OUT_OF_REACH',
  'RETURN_LOCKED',
  'RETURN_TOGETHER',
  'RETURN_UNAVOIDABLE',
  'RETURN_TOO_FEW_SEATS',
  'RETURN_MINIMUM_OUT_OF_REACH',
  'CULPRIT_APART',
  'CULPRIT_TOGETHER',
  'CULPRIT_LOCKED',
  'CULPRIT_NO_RETURN',
  'CULPRIT_ONLY',
  'CULPRIT_MINIMUM',
  'CULPRIT_UNKNOWN',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** How people and tables are called in sentences; ids where a screen has no better names. */
export type Names = { participant: (id: string) => string; table: (id: string) => string }

export const ID_NAMES: Names = { participant: (id) => id, table: (id) => id }

const LISTED = 8

/** A list for a sentence: the first few, and a sign that there are more. */
export const listOf = (names: readonly string[]): string =>
  names.length > LISTED ? `${names.slice(0, LISTED).join(', ')} …` : names.join(', ')
