import { expect, test } from 'vitest'
import { guardScopes, type TraceContext } from './guard-scopes.ts'

class Scope {
  kept: TraceContext = {}
  setPropagationContext(context: TraceContext): this {
    this.kept = context
    return this
  }
}

test('all scopes of a kind are told what is left of a trace, once', () => {
  let trims = 0
  const trim = (context: TraceContext): TraceContext => {
    trims++
    return { ...context, dsc: undefined }
  }
  guardScopes(new Scope(), trim)
  guardScopes(new Scope(), trim)

  const later = new Scope()
  const context = { traceId: '1', dsc: { transaction: 'a name' } }
  expect(later.setPropagationContext(context)).toBe(later)
  expect(later.kept).toEqual({ traceId: '1', dsc: undefined })
  expect(context.dsc).toEqual({ transaction: 'a name' })
  expect(trims).toBe(1)
})
