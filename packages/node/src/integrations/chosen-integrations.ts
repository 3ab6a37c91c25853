import { createIntegration, isIntegration, refusal, type Integration } from './integrations.ts'
import type { SdkOptions } from '../settings.ts'

/** Integrations that `start` has its own part in place of, by the name they carry. */
const replaced: Readonly<Record<string, string>> = {
  Context: 'it would keep crashes from being delivered; the machine is described without it',
  ContextLines: 'it would keep crashes from being delivered; source lines are added without it',
  OnUncaughtException: 'it changes how a crash ends the process; crashes are captured without it',
  OnUnhandledRejection: 'it changes how a crash ends the process; crashes are captured without it',
}

/**
 * The integrations an app asked for, without those that are never run.
 *
 * @param sdk The SDK's exports.
 * @param chosen Instances, or names of the SDK's exports.
 * @param warn Takes one line for each that is left out.
 */
export function chosenIntegrations(
  sdk: SdkOptions,
  chosen: unknown,
  warn: (line: string) => void,
): Integration[] {
  if (!Array.isArray(chosen)) return []
  return chosen.flatMap((choice: unknown) => {
    const integration = typeof choice === 'string' ? createIntegration(sdk, choice) : choice
    if (!isIntegration(integration)) {
      warn(
        `tacet: an entry of \`integrations\` is left out: it is neither an integration nor named so by the SDK`,
      )
      return []
    }
    const reason = refusal(integration.name, replaced)
    if (reason !== undefined) {
      warn(`tacet: the integration ${integration.name} is left out: ${reason}`)
      return []
    }
    return integration
  })
}
