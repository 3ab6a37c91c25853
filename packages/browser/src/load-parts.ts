import type { Integration, LoadPart, Page, Part, PageClient } from './sdk.ts'
import type { Settings } from './settings.ts'
import { warn } from './warn.ts'

/** A client that runs already. */
interface RunningClient extends PageClient {
  addIntegration(integration: Integration): void
}

/**
 * Loads the parts that the app named, each for itself: one that cannot be loaded costs that part.
 *
 * @param measures Whether spans are recorded at all.
 * @returns Settles when all are there; never rejects.
 */
export async function loadParts(
  page: Page,
  client: RunningClient,
  settings: Settings,
  measures: boolean,
): Promise<void> {
  const load = async <P extends Part>(
    name: string,
    loadPart: LoadPart<P> | undefined,
    keep?: (part: P) => void,
  ): Promise<void> => {
    try {
      if (loadPart === undefined) return
      const { part } = await loadPart()
      for (const one of part.integrations(client, settings)) client.addIntegration(one)
      keep?.(part)
    } catch {
      warn(`tacet: ${name} is left out: its chunk failed to load (check network and CSP)`)
    }
  }
  await Promise.all([
    load('breadcrumbs', settings.breadcrumbs),
    load('logs', settings.logs, (part) => {
      page.logs = part
    }),
    load('tracing', measures ? settings.tracing : undefined, (part) => {
      page.tracing = part
      if (page.route !== undefined) part.nameRoute(page.route)
    }),
    load('sessions', settings.sessions),
    load('replay', settings.replay?.load),
    load('feedback', settings.feedback?.load),
  ])
}
