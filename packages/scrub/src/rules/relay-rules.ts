import { isCardNumber } from '../shapes/card.ts'
import type { Method, PolicyRule } from '../policy/policy.ts'

/** What a rule of Relay looks for; the method and the place come from the configuration. */
export type Matcher = Pick<PolicyRule, 'accepts' | 'groups' | 'pattern' | 'target'>

interface BuiltIn extends Matcher {
  /** The name of the rule type in a configuration, where it is not that of the rule. */
  readonly type?: string
  /** What the method `replace` writes. */
  readonly text?: string
  readonly method?: Method
}

const V4_PART = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`
const V4 = String.raw`${V4_PART}(?:\.${V4_PART}){3}`
const V6 = '[\\da-f]{1,4}'
/** From `1:2:3:4:5:6:7:8` over `1::8` to `::ffff:1.2.3.4`. */
const V6_FORMS = [
  ...[1, 2, 3, 4, 5, 6].map((most) => `(?:${V6}:){1,${most}}(?::${V6}){1,${7 - most}}`),
  `(?:${V6}:){7}${V6}`,
  `(?:${V6}:){1,4}:${V4}`,
  `::(?:ffff(?::0{1,4})?:)?${V4}`,
  `fe80:(?::${V6}){0,4}%[\\da-z]{1,32}`,
  `:(?::${V6}){1,7}`,
  `(?:${V6}:){1,7}:`,
].toReversed()

/**
 * Relay's rules that need no settings. Source: `relay-pii/src/builtin.rs` and `regexes.rs`; repeats
 * have bounds here, because Relay's engine takes linear time and JavaScript's does not.
 */
export const RELAY_RULES: Readonly<Record<string, BuiltIn>> = {
  anything: { pattern: /[^]+/, target: 'value' },
  ip: {
    pattern: new RegExp(
      `\\b${V4}\\b|(?<![A-Za-z\\d:])(?:${V6_FORMS.join('|')})(?![A-Za-z\\d:]|\\.\\d)`,
      'i',
    ),
    text: '[ip]',
  },
  imei: { pattern: /\b\d{2}-?\d{6}-?\d{6}-?\d{1,2}\b/, text: '[imei]' },
  mac: { pattern: /\b(?:[\da-fA-F]{2}[:-]){5}[\da-fA-F]{2}\b/, text: '[mac]', method: 'mask' },
  uuid: {
    pattern: /\b[a-z\d]{8}-?(?:[a-z\d]{4}-?){3}[a-z\d]{12}\b/i,
    text: '[uuid]',
    method: 'mask',
  },
  email: {
    pattern:
      /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/u,
    text: '[email]',
  },
  iban: {
    pattern: /\b[A-Z]{2}\d{2}(?:[A-Za-z\d]{11,30}|(?: [A-Za-z\d]{4}){2,7}(?: [A-Za-z\d]{1,3})?)\b/,
    text: '[iban]',
  },
  creditcard: {
    pattern: /\b(?:3[47]\d|4\d{3}|5[1-5]\d\d|2[2-7]\d\d|65\d\d|6011)(?:[-\s]?\d){12}\b/,
    // Most numbers of sixteen digits are ids, so the check digit decides, which Relay does not ask for.
    accepts: (match) => isCardNumber(match.replace(/\D/g, '')),
    text: '[creditcard]',
  },
  pemkey: {
    pattern:
      /-----BEGIN[A-Z ]{1,40}(?:PRIVATE|PUBLIC) KEY-----[\t ]*(?:\r?\n|(?![\t ]))([^]{1,8192}?)\r?\n?-----END[A-Z ]{1,40}(?:PRIVATE|PUBLIC) KEY-----/,
    groups: [1],
    text: '[pemkey]',
  },
  urlauth: {
    type: 'url_auth',
    pattern: /(?:\b[a-z\d+-]{1,32}:)?\/\/([\w%.-]{1,256}(?::[\w%.-]{1,256})?)@/i,
    groups: [1],
    text: '[auth]',
  },
  usssn: { type: 'us_ssn', pattern: /\b\d{3}-\d{2}-\d{4}\b/, text: '[us-ssn]', method: 'mask' },
  userpath: {
    pattern:
      /(?:\b(?:[a-z]:[\\/]{1,2})?(?:users|home|documents and settings|[^/\\\s]{1,64}[/\\]{1,2}profiles)|\/(?:home|users))[\\/]{1,2}([^/\\\r\n]{1,256})/i,
    groups: [1],
    text: '[user]',
  },
  password: {
    pattern:
      /password|secret|passwd|api_key|apikey|auth|credentials|mysql_pwd|privatekey|private_key|token|otp|two[-_]factor/i,
    target: 'key',
    text: '[password]',
    method: 'remove',
  },
  bearer: { pattern: /\bBearer\s{1,16}\S+/i, text: 'Bearer [token]' },
}

const COMMON = 'iban ip email creditcard pemkey urlauth userpath password usssn bearer'.split(' ')

/** Rules that stand for others. */
export const RELAY_GROUPS: Readonly<Record<string, readonly string[]>> = {
  '@common': COMMON.map((name) => `@${name}`),
  '@common:filter': COMMON.filter((name) => !/^(?:ip|email|urlauth)$/.test(name))
    .map((name) => `@${name}:filter`)
    .concat('@urlauth:legacy'),
}

/** The password alone, as Sentry's older data scrubber took it from URLs. */
export const LEGACY_URL_PASSWORD: Matcher = {
  pattern: /(?:\b[a-z\d]{1,32}:)?\/\/[\w%.-]{1,256}:([\w%.-]{1,256})@/,
  groups: [1],
}

/** The rule behind the `type` of a configuration. */
export function ruleOfType(type: string): BuiltIn | undefined {
  if (Object.hasOwn(RELAY_RULES, type)) return RELAY_RULES[type]
  return Object.values(RELAY_RULES).find((rule) => rule.type === type)
}
