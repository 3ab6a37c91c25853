import type { InboxItem } from '@tacet/inbox'

/** One measured piece of work, of the page or of the server. */
export interface Span {
  readonly id: string
  readonly parent?: string | undefined
  readonly trace: string
  readonly name: string
  readonly op: string
}

interface TraceContext {
  readonly span_id: string
  readonly parent_span_id?: string
  readonly trace_id: string
  readonly op?: string
}

interface Transaction {
  readonly transaction: string
  readonly contexts: { readonly trace: TraceContext }
  readonly spans: readonly (TraceContext & { readonly description?: string })[]
}

/** Every span that arrived in transactions. */
export function spansIn(items: readonly InboxItem[]): Span[] {
  return items
    .filter(({ type }) => type === 'transaction')
    .flatMap(({ payload }) => {
      const { transaction, contexts, spans } = payload as Transaction
      return [
        toSpan(contexts.trace, transaction),
        ...spans.map((span) => toSpan(span, span.description ?? '')),
      ]
    })
}

/** The way from the outermost span to this one, through page and server. */
export function wayTo(span: Span, spans: readonly Span[]): Span[] {
  const way = [span]
  for (;;) {
    const parent = spans.find(({ id }) => id === way[0]?.parent)
    if (parent === undefined || way.includes(parent)) return way
    way.unshift(parent)
  }
}

function toSpan(context: TraceContext, name: string): Span {
  return {
    id: context.span_id,
    parent: context.parent_span_id,
    trace: context.trace_id,
    name,
    op: context.op ?? '',
  }
}
