import type { GateSettings } from '@tacet/gate'

type Inspector = GateSettings['scrubber']

/**
 * Takes network addresses away from what a scrubber let pass. A policy may keep the addresses that an
 * app reports on purpose; through a tunnel none of them is that. What a page's SDK writes stands for
 * "whoever sends this", and that is now the server: `{{auto}}` as an address, `auto` as the rule.
 *
 * Source: https://develop.sentry.dev/sdk/foundations/data-scrubbing/ and `infer_ip` of
 * https://develop.sentry.dev/sdk/telemetry/logs/
 */
export function withoutAddresses(scrubber: Inspector): Inspector {
  return {
    inspect(payload) {
      const inspection = scrubber.inspect(payload)
      dropAddresses(inspection.value)
      return inspection
    },
  }
}

const addressKey =
  /^(?:[a-z]*(?:client|user|remote|peer|source|real|connecting|caller|visitor|forwarded))?(?:ips?|ipv[46]|ip_?addr(?:ess)?|_?addr(?:ess)?)$|^(?:x_?)?forwarded(?:_?for)?$/

/** The value is the scrubber's own copy, so it may be changed; its depth is bounded by the policy. */
function dropAddresses(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  const members = value as Record<string, unknown>
  for (const key of Object.keys(members)) {
    const member = members[key]
    if (!Array.isArray(value) && isAddressKey(key)) delete members[key]
    else if (member === '{{auto}}') delete members[key]
    else if (key === 'infer_ip') members[key] = 'never'
    else dropAddresses(member)
  }
}

function isAddressKey(key: string): boolean {
  const name = key.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase()
  return addressKey.test(name.replace(/[^a-z\d]/g, ''))
}
