/**
 * Options of an app that says everything: what it sends is what tacet has to hold back. Both majors'
 * spellings of the same wish stand side by side.
 */
export function everySignal(dsn: string): Record<string, unknown> {
  return {
    dsn,
    release: 'shop@1.2.3',
    environment: 'production',
    serverName: 'till-3',
    tracesSampleRate: 1,
    attachStacktrace: true,
    enableLogs: true,
    enableMetrics: true,
    sendClientReports: true,
    maxBreadcrumbs: 100,
    normalizeDepth: 12,
    sendDefaultPii: true,
    dataCollection: {
      userInfo: true,
      cookies: true,
      httpHeaders: { request: true, response: true },
      httpBodies: ['incomingRequest', 'outgoingRequest', 'incomingResponse', 'outgoingResponse'],
      urlQueryParams: true,
      genAI: { inputs: true, outputs: true },
      stackFrameVariables: true,
      frameContextLines: 7,
    },
    tracePropagationTargets: [/.*/],
  }
}
