import { expectTypeOf } from 'vitest'
import type { log, metric, Sink, Status } from './index.ts'
import { capture, flush, span, status } from './index.ts'

// `span` gives back what the work gives, with its very type.
expectTypeOf(span('x', () => 7)).toEqualTypeOf<number>()
expectTypeOf(span({ name: 'x', op: 'db' }, async () => 'a')).toEqualTypeOf<Promise<string>>()
expectTypeOf(span('x', () => {})).toEqualTypeOf<void>()

// Whatever can be thrown can be reported.
expectTypeOf(capture).parameter(0).toBeUnknown()
expectTypeOf(capture).returns.toBeVoid()

// Every level and every kind of a sink has its function on the facade, and no other.
expectTypeOf<keyof typeof log>().toEqualTypeOf<Parameters<Sink['log']>[0]>()
expectTypeOf<keyof typeof metric>().toEqualTypeOf<Parameters<Sink['metric']>[0]>()

expectTypeOf(flush).returns.resolves.toBeBoolean()
expectTypeOf(status).returns.toEqualTypeOf<Status>()
