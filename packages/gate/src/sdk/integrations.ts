/** An integration of the SDK, as far as tacet looks into it. */
export interface Integration {
  readonly name: string
}

/** Tells integrations from everything else an app may have put into a list. */
export function isIntegration(value: unknown): value is Integration {
  return (
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
  )
}

/**
 * Builds one integration by the name of the SDK's export; `undefined` when there is none, or none
 * without options.
 */
export function createIntegration(
  sdk: Readonly<Record<string, unknown>>,
  exportName: string,
  options?: object,
): Integration | undefined {
  try {
    const build = Object.hasOwn(sdk, exportName) && (sdk[exportName] as (given?: object) => unknown)
    const built = build && build(options)
    return isIntegration(built) ? built : undefined
  } catch {
    return undefined
  }
}

/**
 * The integrations an app asked for, without those that are never run.
 *
 * @param chosen Instances, or names of the SDK's exports.
 * @param refused By the name they carry, why.
 * @param warn Told one line for each that is left out.
 */
export function chosenIntegrations(
  sdk: Readonly<Record<string, unknown>>,
  chosen: unknown,
  refused: Readonly<Record<string, string>>,
  warn: (line: string) => void,
): Integration[] {
  if (!Array.isArray(chosen)) return []
  const built: unknown[] = chosen.map((choice: unknown) =>
    typeof choice === 'string' ? createIntegration(sdk, choice) : choice,
  )
  return withoutRefused(built, refused, warn).filter((integration): integration is Integration => {
    if (isIntegration(integration)) return true
    warn('tacet: an entry of `integrations` is left out: it is no integration, nor the name of one')
    return false
  })
}

/**
 * A list without the integrations that are never run.
 *
 * @param refused By the name they carry, why.
 * @param warn Told one line for each that is left out.
 */
export function withoutRefused(
  integrations: readonly unknown[],
  refused: Readonly<Record<string, string>>,
  warn: (line: string) => void,
): unknown[] {
  return integrations.filter((integration) => {
    if (!isIntegration(integration) || !Object.hasOwn(refused, integration.name)) return true
    warn(`tacet: the integration ${integration.name} is left out: ${refused[integration.name]}`)
    return false
  })
}
