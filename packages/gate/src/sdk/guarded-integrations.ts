import { withoutRefused, type Integration } from './integrations.ts'

type Options = Readonly<Record<string, unknown>>

/** What decides about the integrations of an app that calls `Sentry.init` itself. */
export interface IntegrationRules {
  /** Those that are never run, by the name they carry, and why. */
  readonly refused: Readonly<Record<string, string>>
  /** Those that are run besides. */
  readonly own: readonly Integration[]
  readonly warn: (line: string) => void
}

/**
 * The options that name integrations, without those that are never run, in the form they were given:
 * a list, or a function that makes one of the SDK's defaults. What is not given stays the SDK's choice.
 */
export function guardedIntegrations(
  { defaultIntegrations, integrations }: Options,
  { refused, own, warn }: IntegrationRules,
): Options {
  const choose = integrations as (defaults: unknown[]) => unknown
  return {
    ...(Array.isArray(defaultIntegrations) && {
      defaultIntegrations: withoutRefused(defaultIntegrations, refused, warn),
    }),
    ...(typeof integrations === 'function' && {
      integrations: (defaults: readonly unknown[]) => {
        // The app did not ask for what the SDK turns on: that goes without a word.
        const made = choose(withoutRefused(defaults, refused, () => {}))
        return [...withoutRefused([made].flat(), refused, warn), ...own]
      },
    }),
    ...(Array.isArray(integrations) && {
      integrations: [...withoutRefused(integrations, refused, warn), ...own],
    }),
    ...(typeof integrations !== 'function' &&
      !Array.isArray(integrations) &&
      own.length > 0 && { integrations: [...own] }),
  }
}
