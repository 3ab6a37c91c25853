import { isIntegration, withoutRefused, type Integration } from '@tacet/gate/sdk'
import { warn } from '../warn.ts'

/** Integrations that are never run, by the name they carry, and why. */
export const refused = { SpotlightBrowser: 'it sends past the gate' }

/** The integrations an app asked for. Anything that is not an integration is left out. */
export function ownIntegrations(chosen: unknown): Integration[] {
  return Array.isArray(chosen) ? withoutRefused(chosen, refused, warn).filter(isIntegration) : []
}
