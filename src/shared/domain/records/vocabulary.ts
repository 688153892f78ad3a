/** The closed lists that the whole product shares. Codes are stored; words for people live in the message catalogue. */

/** What a rapporteur notes down. The first three are the heart of the method and always one key away. */
export const NOTE_KINDS = [
  'challenge',
  'priority',
  'co-benefit',
  'opportunity',
  'obstacle',
  'action',
  'milestone',
  'vision',
  'idea',
  'question',
  'quote',
  'disagreement',
  'decision',
  'commitment',
] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** The kinds that every workshop shows first. */
export const MAIN_KINDS = ['challenge', 'priority', 'co-benefit'] as const satisfies readonly NoteKind[]

/** How a session is run. */
export const METHODS = ['plenary', 'panel', 'rotating-tables', 'breakout-groups', 'vision', 'backcasting', 'report-back', 'break'] as const
export type Method = (typeof METHODS)[number]

/** Methods in which people sit at tables and rapporteurs take notes. */
export const TABLE_METHODS: readonly Method[] = ['rotating-tables', 'breakout-groups', 'vision', 'backcasting', 'panel', 'plenary']

/**
 * Who may be named in anything that leaves the machine.
 * none: no rule agreed, treated as Chatham House on export; chatham: neither name nor affiliation;
 * organisation: the organisation but no name; named: both.
 */
export const ATTRIBUTIONS = ['none', 'chatham', 'organisation', 'named'] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** When an action or effect is due. */
export const HORIZONS = ['short', 'medium', 'long'] as const
export type Horizon = (typeof HORIZONS)[number]

/** What a person does in the workshop. */
export const PERSON_ROLES = ['participant', 'host', 'rapporteur', 'facilitator', 'speaker', 'interpreter', 'observer'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

/** Those who sit at tables unless the seating of a session says otherwise; the others walk about, speak or translate. */
export const SEATED_ROLES = ['participant', 'host', 'rapporteur'] as const satisfies readonly PersonRole[]

/**
 * Is somebody in the room on a given day? expected: not seen yet; late: announced to come later; absent: will not come;
 * left: was here and went.
 */
export const ATTENDANCE_STATES = ['expected', 'here', 'late', 'absent', 'left'] as const
export type AttendanceState = (typeof ATTENDANCE_STATES)[number]

/** What a seating can spread evenly over the tables. */
export const MIX_ATTRIBUTES = ['country', 'stakeholderType', 'organisation', 'city', 'languages', 'role'] as const
export type MixAttribute = (typeof MIX_ATTRIBUTES)[number]

/** Why a version of a seating plan was made. */
export const PLAN_REASONS = ['first', 'again', 'replan', 'by-hand', 'restored'] as const
export type PlanReason = (typeof PLAN_REASONS)[number]

/** More people than this do not fit one seating plan. */
export const MAX_SEATED = 2000

/** What a clock of the room counts: the way into a session, its rounds and the moves between them, what is left at its end, or all of it. */
export const STEP_KINDS = ['opening', 'round', 'move', 'closing', 'whole'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** Who reads a message of the facilitator. */
export const MESSAGE_TARGETS = ['everyone', 'stage', 'stations', 'table'] as const
export type MessageTarget = (typeof MESSAGE_TARGETS)[number]

/** Was the digest of a round read back to its table, and did the table agree? */
export const READ_BACK = ['not-yet', 'yes', 'no'] as const
export type ReadBack = (typeof READ_BACK)[number]

/** May a photo be shown? nobody: no face in it; agreed: all who can be recognised said yes; unclear: not asked, so it is never published. */
export const PHOTO_CONSENTS = ['nobody', 'agreed', 'unclear'] as const
export type PhotoConsent = (typeof PHOTO_CONSENTS)[number]

/** How a room votes: dots on the best items, scores for impact and effort, or yes, no and abstention for each. */
export const BALLOT_METHODS = ['dots', 'scores', 'approval'] as const
export type BallotMethod = (typeof BALLOT_METHODS)[number]
export const BALLOT_STATES = ['draft', 'open', 'closed'] as const
export type BallotState = (typeof BALLOT_STATES)[number]
/** Who has one vote: every person, or every table together. */
export const BALLOT_VOTERS = ['person', 'table'] as const

/** How a vote came in: on a device, or counted by hand and typed by one person. The two are never added up unseen. */
export const VOTE_CHANNELS = ['device', 'hand'] as const

/** Signs of themes; each has a colour for light and for dark, and is never the only mark. */
export const THEME_COLOURS = ['pine', 'sea', 'sky', 'plum', 'rose', 'clay', 'sand', 'moss', 'slate'] as const
export type ThemeColour = (typeof THEME_COLOURS)[number]

/** Do two notes say the same? different: somebody looked and said no, so nobody is asked again. */
export const DUPLICATE_VERDICTS = ['same', 'different'] as const

/**
 * What became of an item of an earlier workshop. open: brought along and not decided; confirmed: said again; changed: said differently;
 * dropped: expressly given up.
 */
export const FOLLOW_UP_VERDICTS = ['open', 'confirmed', 'changed', 'dropped'] as const
export type FollowUpVerdict = (typeof FOLLOW_UP_VERDICTS)[number]

/** What kind of document the report becomes. */
export const REPORT_TEMPLATES = ['synthesis', 'article', 'session', 'city', 'netzerocities'] as const
export type ReportTemplate = (typeof REPORT_TEMPLATES)[number]
export const REPORT_LENGTHS = ['full', 'short'] as const
export type ReportLength = (typeof REPORT_LENGTHS)[number]

/** Who may read a deliverable, in the words of EU grant agreements: public, sensitive, EU classified. */
export const DISSEMINATION_LEVELS = ['public', 'sensitive', 'classified'] as const

/** Sections of the report whose words the organiser writes; they survive every regeneration. */
export const REPORT_TEXTS = [
  'subtitle',
  'summary',
  'context',
  'method',
  'participants',
  'cities',
  'results',
  'themes',
  'ranking',
  'topics',
  'co-benefits',
  'priorities',
  'impactEffort',
  'levels',
  'sectors',
  'timeline',
  'comparison',
  'workshops',
  'votes',
  'crosswalk',
  'takeaways',
  'outlook',
  'open',
  'evaluation',
  'photos',
  'disclaimer',
] as const
export type ReportTextSection = (typeof REPORT_TEXTS)[number]

/** What a report can be saved as; the CSV holds the notes alone. */
export const REPORT_FORMATS = ['docx', 'pdf', 'html', 'md', 'xlsx', 'csv', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** A note is one thought; longer texts belong in an attachment. Counted in UTF-16 units. */
export const NOTE_TEXT_LIMIT = 20_000

/** Numbers of tables go up to this in one session. */
export const MAX_TABLES = 999

/** How often one note can be said again. */
export const MAX_SAID_AGAIN = 1000
