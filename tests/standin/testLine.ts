/** Something the stand-in did that a test may want to know, such as an opened dialog. */
export interface Report {
  what: string
  args: unknown[]
}

/** An answer that a test prepares for the next call of `what`. */
export interface PreparedAnswer {
  answerTo: string
  value: unknown
}

const prepared = new Map<string, unknown[]>()

process.on('message', (message: PreparedAnswer) => {
  prepared.set(message.answerTo, [...(prepared.get(message.answerTo) ?? []), message.value])
})

/** Tells the test, if one listens. */
export function report(what: string, ...args: unknown[]): void {
  process.send?.({ what, args } satisfies Report)
}

/** Tells the test and returns what it prepared, else `otherwise`. */
export function reportAndAnswer<T>(what: string, args: unknown[], otherwise: T): T {
  report(what, ...args)
  const answers = prepared.get(what) ?? []
  return answers.length > 0 ? (answers.shift() as T) : otherwise
}
