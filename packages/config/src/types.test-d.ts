import { expectTypeOf } from 'vitest'
import { parseDsn, readConfig, type ConfigOff, type ConfigOn, type Dsn } from './index.ts'

// `on` tells the two apart, so that nobody reads a DSN where there is none.
const config = readConfig({})
if (config.on) expectTypeOf(config).toEqualTypeOf<ConfigOn>()
else expectTypeOf(config).toEqualTypeOf<ConfigOff>()

// `process.env`, a Worker's bindings and a literal are all environments.
expectTypeOf<Record<string, string | undefined>>().toExtend<Parameters<typeof readConfig>[0]>()
expectTypeOf<{ DB: object; SENTRY_DSN: string }>().toExtend<Parameters<typeof readConfig>[0]>()

expectTypeOf(parseDsn).returns.toEqualTypeOf<Dsn | undefined>()
