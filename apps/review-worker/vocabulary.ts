import { createScrubber, type Policy } from '@tacet/scrub'

// What this app must not tell anyone, neither in a public comment nor in telemetry: how it judges
// (rubric, guardrails), what a contribution is worth (scores, rewards), and where that is paid to.

// Texts come from strangers and may be long: no pattern here tries a character more than a few times.

/** A word of this domain, with the number that it may be about; as a part of a name it is none. */
const context =
  /(?<![\w/@.-])(?:rubrics?|guardrails?|scor(?:es?|ed|ing)|rewards?|payouts?|(?:hot|cold)keys?|wallets?)(?![\w/@-]|\.\w)(?:\s{0,3}(?:is|of|was|at|[:=])?\s{0,3}[-+]?\d+(?:[.,]\d+)*%?(?:\s?(?:TAO|USDC|ETH)\b)?)?/giu

/** `.github/guardrails/payments.yml`, among all that has the form of a path. */
const path = /(?<![\w./-])[\w./-]+/gu
const settingsFile = /\.(?:json|md|toml|ya?ml)\.*$/iu

/** Addresses of Ethereum (EIP-55) and of Substrate (SS58). */
const wallet = /\b(?:0x[\da-f]{40}|5[1-9A-HJ-NP-Za-km-z]{46,47})\b/giu

/** The words of the app, for every scrubber it makes. */
export const vocabulary: Policy = {
  keys: [
    'rubric',
    'guardrail',
    'score',
    'scoring',
    'reward',
    'payout',
    'hotkey',
    'coldkey',
    'wallet',
  ],
  rules: [
    {
      id: 'guardrail-file',
      pattern: path,
      accepts: (text) => /guardrail/iu.test(text) && settingsFile.test(text),
      method: 'replace',
    },
    { id: 'wallet', pattern: wallet, method: 'replace' },
    { id: 'review-context', pattern: context, method: 'replace' },
  ],
}

// One for the isolate: making a scrubber takes as long as cleaning a hundred comments.
const scrubber = createScrubber(vocabulary)
const kept = new Set<string>()

/**
 * Cleans what is posted in public: secrets of any kind, and the app's own vocabulary.
 *
 * @param secrets Values that this deployment keeps to itself; each line of them counts.
 */
export function sanitise(text: string, secrets: readonly string[] = []): string {
  for (const line of secrets.flatMap((secret) => secret.split('\n'))) {
    if (kept.has(line)) continue
    kept.add(line)
    scrubber.registerSecret(line.trim())
  }
  return scrubber.text(text)
}
