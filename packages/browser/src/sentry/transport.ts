/**
 * The SDK's own transport, for `guard`, whose app has the SDK loaded anyway.
 *
 * @module
 */
import { makeFetchTransport } from '@sentry/browser'
import { withKeepalive } from '../transport/keepalive.ts'
import type { MakeTransport } from '../sdk.ts'

export const makeTransport: MakeTransport = withKeepalive(makeFetchTransport as MakeTransport)
