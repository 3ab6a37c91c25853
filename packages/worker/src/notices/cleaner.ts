import { createHash } from 'node:crypto'
import { readOwnSecrets, readPolicyName, type Env } from '@tacet/config'
import { createScrubber, definePolicy, type Policy, type Scrubber } from '@tacet/scrub'

/** What every text of a notice passes, on its way in and on its way out. */
export interface Cleaner {
  /** One clean line or more: no control characters, no half characters, no secrets. */
  text(input: string, limit: number): string
  /** As `text`, on one line. */
  line(input: string, limit: number): string
  /** Equal for the messages of one template: `order 1 failed` and `order 2 failed`. */
  template(clean: string): string
}

/** Beyond this a text is left out rather than looked at, so that no job waits for it. */
const longestText = 65_536

/**
 * @param policy As in `start`. One that cannot be used counts as `strict`, as does an unknown `TACET_POLICY`.
 * @param secrets Further values that must not leave.
 */
export function createCleaner(
  policy: Policy | undefined,
  env: Env,
  secrets: readonly string[],
  warn: (line: string) => void,
): Cleaner {
  const scrubber = openScrubber(policy, env, secrets, warn)
  const strict = createScrubber({ mode: 'strict' })
  const clean = (input: string): string => {
    if (input.length > longestText) return `[a text of ${input.length} characters]`
    // Half characters and NUL are refused by databases, the others move a terminal's cursor.
    return scrubber.text(input).replace(/\p{Surrogate}|(?![\n\t])\p{Cc}/gu, '')
  }
  return {
    text: (input, limit) => shorten(clean(input).trim(), limit),
    line: (input, limit) => shorten(clean(input).replace(/\s+/g, ' ').trim(), limit),
    template: (text) => strict.text(text),
  }
}

function openScrubber(
  policy: Policy | undefined,
  env: Env,
  secrets: readonly string[],
  warn: (line: string) => void,
): Scrubber {
  const own = [...secrets, ...readOwnSecrets(env)]
  const operator = readPolicyName(env, warn)
  try {
    // Of what was only found in the environment nobody said that it is secret.
    definePolicy({ ...policy, warn })
    const mode = operator === 'strict' ? operator : (policy?.mode ?? 'standard')
    return createScrubber({ ...policy, mode, secrets: [...(policy?.secrets ?? []), ...own] })
  } catch {
    warn('tacet: the policy of the notices cannot be used, strict is (see the README on policies)')
    return createScrubber({ mode: 'strict', secrets: own })
  }
}

/** Cut by characters, not by halves of them. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A name for something that must not be told itself. */
export function nameOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
}
