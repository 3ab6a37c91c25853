import { namesSecret } from '../keys/vocabulary.ts'

/** Three words with dots between them, as managers of passwords draw them, or two and a number. */
const DOTTED =
  /^(?:[A-Za-z]{3,12}\d{0,4}(?:\.[A-Za-z]{3,12}\d{0,4}){2,7}|[A-Za-z]{3,12}\.[A-Za-z]{3,12}\.?\d{2,4})$/

/** Words of dotted names in code, configuration and messages, of which a passphrase has none. */
const OF_CODE =
  /(?:^|\.)(?:process|env|config|setting|option|prop|param|arg|state|store|data\w*|this|self|req(?:uest)?|res(?:ponse|ult)?|body|query|form|field|input|user|account|login|app|api|com|org|net|local|host|server|client|service|module|var|export|context|event|error|message|label|hint|title|text|valid\w*|required|page|value|default|name|type|schema|row|item|match|object|enabled|json|key|file|main)s?\d*(?=\.|$)/i

/**
 * Whether a value is a passphrase with dots, which else looks like a name in code:
 * `correct.horse.battery.staple`, but not `config.api.token`.
 */
export function isDottedPassphrase(value: string): boolean {
  return value.includes('.') && DOTTED.test(value) && !OF_CODE.test(value) && !namesSecret(value)
}
