/**
 * The SDK's store for what cannot be sent. An app names it in `settings.offline`.
 *
 * @module
 */
import { makeBrowserOfflineTransport } from '@sentry/browser'
import type { MakeTransport } from '../sdk.ts'

/** A transport that stands behind the gate, so that only clean bytes are stored. */
export const makeTransport: MakeTransport = makeBrowserOfflineTransport() as MakeTransport
