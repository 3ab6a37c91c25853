import type { Integration } from '../sdk.ts'
import { warn } from '../warn.ts'

/** The integrations an app asked for. What is none is left out. */
export function ownIntegrations(chosen: unknown): Integration[] {
  return Array.isArray(chosen) ? withoutRefused(chosen).filter(isIntegration) : []
}

/** A list without Spotlight, which posts every envelope before the gate sees it. */
export function withoutRefused(list: readonly unknown[]): unknown[] {
  return list.filter((entry) => {
    if (!isIntegration(entry) || entry.name !== 'SpotlightBrowser') return true
    warn('tacet: the integration SpotlightBrowser is left out: it sends past the gate')
    return false
  })
}

function isIntegration(entry: unknown): entry is Integration {
  return typeof (entry as Partial<Integration> | undefined)?.name === 'string'
}
