import type { ClientOptions as Options11 } from '@sentry/core'
import type { ClientOptions as Options10 } from 'sentry-core-10'
import type { leastCollection } from '../sdk.ts'

// The old name in version 10, which `urlQueryParams` stands over.
type Retired = 'queryParams'

// A key left out means "collect": an SDK upgrade that adds one stops the build here, before it gathers.
type Keys<Options extends { dataCollection?: object }> = keyof NonNullable<
  Options['dataCollection']
>
type Named = keyof ReturnType<typeof leastCollection>
type Unnamed = Exclude<Keys<Options10> | Keys<Options11>, Named | Retired>
export const everyKeyIsNamed: [Unnamed] extends [never] ? true : Unnamed = true
