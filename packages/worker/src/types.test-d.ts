import { expectTypeOf } from 'vitest'
import { shutdown, watchCron, watchJob, withTrace, type LoopSettings } from './index.ts'

// What the work gives comes back, with its very type.
expectTypeOf(watchJob({}, async () => 7)).toEqualTypeOf<Promise<number>>()
expectTypeOf(watchCron('x', async () => 'a', { schedule: '* * * * *' })).toEqualTypeOf<
  Promise<string>
>()
expectTypeOf(withTrace({ invoice: 17 })).toEqualTypeOf<{ invoice: number }>()
expectTypeOf(shutdown).returns.resolves.toBeBoolean()

// A loop has one rhythm, not two and not none.
expectTypeOf<{ every: 1 }>().toExtend<LoopSettings>()
expectTypeOf<{ next: () => number }>().toExtend<LoopSettings>()
expectTypeOf<{ every: 1; next: () => number }>().not.toExtend<LoopSettings>()
expectTypeOf<object>().not.toExtend<LoopSettings>()
