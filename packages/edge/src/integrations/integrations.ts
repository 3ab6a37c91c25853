import { createIntegration, type Integration } from '@tacet/gate/sdk'
import { sharesTraces, type SdkOptions, type Settings } from '../settings.ts'

/**
 * The SDKs' exports that tacet turns on. Each was read in both majors: none posts by itself. Exports
 * that an SDK lacks are passed over.
 */
const allowed: readonly string[] = [
  // Deno's SDK has console and `fetch` in one.
  'breadcrumbsIntegration',
  'consoleIntegration',
  'eventFiltersIntegration',
  'fetchIntegration',
  // What version 10 calls it on Workers.
  'inboundFiltersIntegration',
  'linkedErrorsIntegration',
  'winterCGFetchIntegration',
]

/** Integrations that are never run, by the name they carry, and why. */
export const refused: Readonly<Record<string, string>> = {
  OtlpIntegration: 'it exports past the gate',
  Spotlight: 'it posts every envelope before the gate sees it',
}

/** Builds the allowed integrations from whichever exports the installed SDK has. */
export function allowedIntegrations(sdk: SdkOptions, settings: Settings): Integration[] {
  // Each integration takes of these what it knows.
  const options = { tracePropagation: sharesTraces(settings), sentry: false }
  return allowed.flatMap((name) => createIntegration(sdk, name, options) ?? [])
}
