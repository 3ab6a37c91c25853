/** Bank statements that wait to be matched with payments, in the memory of one runner. */
export interface Statements {
  /** Resolves when the statement was looked at: whether it could be read. */
  add(statement: string): Promise<'failed' | 'matched'>
  /** One turn of the loop: takes all that wait. Throws at the first that cannot be read. */
  match(): Promise<void>
}

export function createStatements(): Statements {
  const waiting: { statement: string; settle: (how: 'failed' | 'matched') => void }[] = []

  return {
    add: (statement) => new Promise((settle) => waiting.push({ statement, settle })),
    async match() {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const readable = /^[A-Z]{2}\d{2} \d+\.\d{2}$/.test(next.statement)
        next.settle(readable ? 'matched' : 'failed')
        // The line goes into the error whole, account and all. Whoever wrote this was in a hurry.
        if (!readable) throw new Error(`cannot read the statement ${next.statement}`)
      }
    },
  }
}
