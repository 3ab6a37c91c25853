import type { createScrubber, fromRelayConfig, Scrubber } from '@tacet/scrub'

/** What the examination needs of the engine; the runtime under examination loads it. */
export interface Scrub {
  readonly createScrubber: typeof createScrubber
  readonly fromRelayConfig: typeof fromRelayConfig
}

/** Sentry's advanced data scrubbing, with one rule of each method. */
const relayConfig = {
  rules: {
    words: { type: 'pattern', pattern: '(?i)checkout|invoice', redaction: { method: 'hash' } },
    addresses: { type: 'ip', redaction: { method: 'mask' } },
    mails: { type: 'email', redaction: { method: 'replace', text: '[mail]' } },
    ids: { type: 'uuid', redaction: { method: 'remove' } },
  },
  applications: { '**': ['words', 'addresses', 'mails', 'ids'] },
}

/**
 * A scrubber for each part of a policy that does something of its own: free text and fingerprints,
 * pseudonyms and their HMAC, the automata of terms and own secrets, rules with foreign patterns.
 */
export function policies(scrub: Scrub): Readonly<Record<string, Scrubber>> {
  const hmacKey = 'the key of one instance'
  const relay = scrub.fromRelayConfig(relayConfig)
  return {
    standard: scrub.createScrubber(),
    strict: scrub.createScrubber({ mode: 'strict', hmacKey }),
    personal: scrub.createScrubber({
      identity: 'pseudonym',
      hmacKey,
      bodies: 'scrubbed',
      terms: ['Bonn', 'Straße', 'ΟΔΟΣ', 'order'],
      secrets: ['a value of "our own"'],
      keys: ['rubric'],
      allowRules: ['card'],
    }),
    relay: scrub.createScrubber({ ...relay.policy, hmacKey }),
  }
}
