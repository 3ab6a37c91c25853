import { fail } from '../policy/check-names.ts'
import type { Method, PolicyRule } from '../policy/policy.ts'
import { RELAY_RULES } from './relay-rules.ts'

/** What tells of a person, and no secret: it stays unless a policy asks for it. */
export type PersonalKind = 'email' | 'ip' | 'phone'

type Part = Omit<PolicyRule, 'id' | 'method'>

/**
 * An address as people write it, also with `%40` in a URL: the host ends in a name of letters, so
 * `react@18.2.0` is none. Source: RFC 5322, 3.4.1, without quoted names and the marks of URLs.
 */
const EMAIL =
  /[\p{L}\p{N}_][\p{L}\p{N}.!#$*+_~'-]{0,63}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])/u

/** `git@host.test:org/app` is the address of a repository. */
const NO_PERSON = /^git(?:@|%40)/

/**
 * Numbers with a country (E.164), as North America parts them, and national ones that begin with 0
 * and have a blank, a dash or a bracket.
 */
const PHONE =
  /(?<![\w.+/#-])(?:\+[1-9]\d{0,2}(?:[ .-]?\(?\d{1,5}\)?){2,6}|(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[ .-]\d{4}|\(?0\d{1,5}\)?(?:[ /-]\d{2,8}){1,4})(?![\w:]|[.,-]\d)/
/** `phone`, `mobilePhone`, `fax_number`, but no `microphone` and no `phone_count`. */
const PHONE_KEY =
  /(?:^|[._ -]|[a-z](?=[PMF]))(?:(?:[tT]ele|[mM]obile[_ ]?|[cC]ell[_ ]?)?[pP]hone|PHONE|[mM]obile|MOBILE|msisdn|MSISDN|[fF]ax|FAX)(?:[ ._-]?(?:[nN]umber|[nN]o|NUMBER|NO))?$/
/** `mobile: 'yes'` is none. */
const holdsNumber = (_: unknown, value: unknown): boolean => /\d{4}|\d\D\d\d/.test(String(value))
const isPhone = (match: string): boolean => {
  const { length } = match.replace(/\D/g, '')
  return length > 8 && length < 16
}

/** Not the machine itself, and no version behind the name of a browser. */
const LOCAL = /^(?:127\.|0\.0\.0\.0$|::1?$)/
const IP = new RegExp(
  String.raw`(?<!\b[A-Z]\w{1,24}/)(?:${RELAY_RULES['ip']?.pattern.source})`,
  'i',
)

const KINDS: Readonly<Record<PersonalKind, readonly Part[]>> = {
  email: [{ pattern: EMAIL, accepts: (match) => !NO_PERSON.test(match) }],
  ip: [{ pattern: IP, accepts: (match) => !LOCAL.test(match) }],
  phone: [
    { pattern: PHONE, accepts: isPhone },
    { pattern: PHONE_KEY, target: 'key', selects: holdsNumber },
  ],
}

/**
 * Rules for what tells of a person, wherever it stands: e-mail addresses, phone numbers, IP addresses.
 * They are off unless a policy has them, as errors are about people's data and an engineer needs to
 * see it; users of Sentry's items are a matter of `policy.identity`.
 *
 * @param kinds which of them
 * @param method what happens to a match. @default 'replace', by the policy's replacement
 * @returns rules for `policy.rules`; their names in findings are those of the kinds
 * @throws {TypeError} for a kind that does not exist
 *
 * @example
 * createScrubber({ rules: personalRules(['email', 'phone']) })
 */
export function personalRules(
  kinds: readonly PersonalKind[],
  method: Method = 'replace',
): readonly PolicyRule[] {
  return kinds.flatMap((kind) => {
    if (!Object.hasOwn(KINDS, kind))
      fail(`personalRules knows the kinds ${Object.keys(KINDS).join(', ')} and no other`)
    return KINDS[kind].map((part) => ({ ...part, id: kind, method }))
  })
}
