/** Something the stand-in did that a test may want to know, such as an opened dialog. */
export interface Report {
  what: string
  args: unknown[]
}

/** What the person does with the next dialog of a kind, be it open already or not. */
export interface PersonsAnswer {
  answerTo: string
  value: unknown
}

/** Something that the system tells the app, such as that it was started a second time. */
export interface SystemEvent {
  event: string
  args: unknown[]
}

const prepared = new Map<string, unknown[]>()
const open = new Map<string, ((value: unknown) => void)[]>()

let hear: (event: SystemEvent) => void = () => {}

/** Calls back for what a test lets the system tell. */
export function onSystemEvent(listener: (event: SystemEvent) => void): void {
  hear = listener
}

process.on('message', (message: PersonsAnswer | SystemEvent) => {
  if ('event' in message) return hear(message)
  const { answerTo, value } = message
  const waiting = open.get(answerTo)?.shift()
  if (waiting === undefined) prepared.set(answerTo, [...(prepared.get(answerTo) ?? []), value])
  else waiting(value)
})

/** Tells the test, if one listens. */
export function report(what: string, ...args: unknown[]): void {
  process.send?.({ what, args } satisfies Report)
}

/** Tells the test that a dialog is open, and waits for what the person does with it. */
export function askPerson<T>(what: string, ...args: unknown[]): Promise<T> {
  report(what, ...args)
  const answers = prepared.get(what) ?? []
  if (answers.length > 0) return Promise.resolve(answers.shift() as T)
  return new Promise((resolve) => {
    open.set(what, [...(open.get(what) ?? []), resolve as (value: unknown) => void])
  })
}
