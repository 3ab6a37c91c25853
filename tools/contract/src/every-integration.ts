/** An integration, as far as it matters here. */
export interface Integration {
  readonly name: string
}

/** What is known of the integrations of one SDK. */
export interface Choice {
  /** Those that are there already. */
  readonly present: readonly Integration[]
  /** Names of exports that cannot run beside the others or need a client of another library. */
  readonly impossible: readonly string[]
  /** What an integration is made with, by the name of its export. */
  readonly options?: Readonly<Record<string, object>>
}

/** Makes every integration that the SDK exports: what an app sends which wants it all. */
export function everyIntegration(
  sdk: Readonly<Record<string, unknown>>,
  { present, impossible, options = {} }: Choice,
): Integration[] {
  const names = new Set(present.map(({ name }) => name))
  const made: Integration[] = []
  for (const [name, create] of Object.entries(sdk)) {
    if (!name.endsWith('Integration') || impossible.includes(name)) continue
    if (typeof create !== 'function') continue
    const integration = (create as (options?: object) => Integration)(options[name])
    if (!names.has(integration.name)) made.push(integration)
  }
  return made
}
