/** As much of a span as this file uses. Both majors have it, whichever way the span was made. */
interface Span {
  setAttribute(key: string, value: string): unknown
  updateName(name: string): unknown
}

/** The first two names are version 11's, the others version 10's. */
interface SpanJson {
  readonly name?: string
  readonly attributes?: Attributes
  readonly description?: string
  readonly data?: Attributes
}

type Attributes = Readonly<Record<string, unknown>>

interface Client {
  on(hook: 'spanStart', listener: (span: Span) => void): unknown
}

const statements = ['db.query.text', 'db.statement']

/**
 * Leaves of a Redis statement only what is done, never with what. Other databases are asked in
 * statements with their values beside them; with Redis the values are the statement: BullMQ, for
 * one, sends whole jobs and what they return as arguments of a script.
 *
 * @param spanToJSON The SDK's own reader of spans.
 */
export function redisStatementsIntegration(spanToJSON: (span: never) => unknown): {
  name: string
  setup(client: Client): void
} {
  return {
    name: 'RedisStatements',
    setup(client) {
      client.on('spanStart', (span) => {
        const json = spanToJSON(span as never) as SpanJson
        const attributes = json.attributes ?? json.data ?? {}
        if ((attributes['db.system.name'] ?? attributes['db.system']) !== 'redis') return
        for (const key of statements) {
          const statement = attributes[key]
          if (typeof statement === 'string') span.setAttribute(key, commandOf(statement))
        }
        const name = json.name ?? json.description ?? ''
        if (/\s/.test(name)) span.updateName(commandOf(name))
      })
    },
  }
}

function commandOf(statement: string): string {
  return statement.trimStart().split(/\s/, 1)[0] ?? ''
}
