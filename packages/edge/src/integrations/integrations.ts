import { sharesTraces, type SdkOptions, type Settings } from '../settings.ts'

/** An integration, as far as tacet looks into it. */
export interface Integration {
  readonly name: string
}

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
const refused: Readonly<Record<string, string>> = {
  OtlpIntegration: 'it exports past the gate',
  Spotlight: 'it posts every envelope before the gate sees it',
}

/** Builds the allowed integrations from whichever exports the installed SDK has. */
export function allowedIntegrations(sdk: SdkOptions, settings: Settings): Integration[] {
  // Each integration takes of these what it knows.
  const options = { tracePropagation: sharesTraces(settings), sentry: false }
  return allowed.flatMap((name) => createIntegration(sdk, name, options) ?? [])
}

/**
 * The integrations an app asked for, without those that are never run.
 *
 * @param chosen Instances, or names of the SDK's exports.
 * @param warn Takes one line for each that is left out.
 */
export function chosenIntegrations(
  sdk: SdkOptions,
  chosen: unknown,
  warn: (line: string) => void,
): Integration[] {
  if (!Array.isArray(chosen)) return []
  const built: unknown[] = chosen.map((choice: unknown) =>
    typeof choice === 'string' ? createIntegration(sdk, choice) : choice,
  )
  return withoutRefused(built, warn).flatMap((integration) => {
    if (isIntegration(integration)) return integration
    warn('tacet: an entry of `integrations` is left out: it is no integration, nor the name of one')
    return []
  })
}

/** A list without the integrations that are never run; each is told in one line. */
export function withoutRefused(
  integrations: readonly unknown[],
  warn: (line: string) => void,
): unknown[] {
  return integrations.filter((integration) => {
    const name = isIntegration(integration) ? integration.name : ''
    const reason = Object.hasOwn(refused, name) ? refused[name] : undefined
    if (reason !== undefined) warn(`tacet: the integration ${name} is left out: ${reason}`)
    return reason === undefined
  })
}

function createIntegration(
  sdk: SdkOptions,
  exportName: string,
  options?: SdkOptions,
): Integration | undefined {
  const factory = Object.hasOwn(sdk, exportName) ? sdk[exportName] : undefined
  if (typeof factory !== 'function') return undefined
  const built = (factory as (given?: SdkOptions) => unknown)(options)
  return isIntegration(built) ? built : undefined
}

function isIntegration(value: unknown): value is Integration {
  return (
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
  )
}
