/**
 * What keeps any SDK as quiet as it can be: over the options of a guarded app while telemetry is off,
 * or when they could not be read. The DSN is empty, because an absent one is taken from the environment
 * or from what build plugins left.
 */
export const inertOptions: Readonly<Record<string, unknown>> = {
  dsn: '',
  enabled: false,
  debug: false,
  defaultIntegrations: false,
  integrations: [],
  sendClientReports: false,
  enableLogs: false,
  tracesSampleRate: 0,
  tracesSampler: undefined,
  tracePropagationTargets: [],
}
