import type { Integration } from './sdk.ts'
import type { SdkOptions } from './settings.ts'
import { warn } from './warn.ts'

/** Integrations that are never run, by the name they carry, and why. */
const refused: Readonly<Record<string, string>> = {
  SpotlightBrowser: 'it posts every envelope before the gate sees it',
}

/** The integrations an app asked for, without those that send past the gate. */
export function ownIntegrations({ integrations }: SdkOptions): Integration[] {
  if (!Array.isArray(integrations)) return []
  return integrations.filter((integration: unknown): integration is Integration => {
    const name: unknown = (integration as Partial<Integration> | undefined)?.name
    if (typeof name !== 'string') {
      warn('tacet: an entry of `integrations` is left out: it is no integration')
      return false
    }
    const reason = Object.hasOwn(refused, name) ? refused[name] : undefined
    if (reason !== undefined) warn(`tacet: the integration ${name} is left out: ${reason}`)
    return reason === undefined
  })
}
