import { keyedAt } from '../keyed/keyed.ts'
import { KEY_TRIGGERS } from '../keys/key-words.ts'
import { type Look, type Trigger, triggers } from './trigger.ts'

/** Key words that many log lines have; a blank behind one of these is no reason to look closer. */
const COMMON = new Set(
  'code number string word state answer account bank routing connect sig sid ticket'.split(' '),
)

/** Keys of two words, the last of which says nothing alone. */
const PHRASES =
  'session id,password conf,maiden name,recovery code,backup code,security code,access code,verification code'.split(
    ',',
  )

const keyed: Look = (text, end, scan, { judge }) => keyedAt(text, end - 1, scan, judge)
const keyedByIs: Look = (text, end, scan, { judge }) => keyedAt(text, end - 4, scan, judge)

/** What may stand behind a key. A word that holds a trigger is judged only before one of these. */
const BEHIND_KEY: readonly string[] = [
  '{S}',
  '{C+}{S}',
  // `db.password.value=x`
  '.{W*}{S}',
  '.{W*}{C+}{S}',
  // `password[0]=`, and a quoted key before its value in a list or a tag.
  '[{W*}]{S}',
  '[{W*}]{C+}{S}',
  '[{W*}] =',
  '[v',
  '} =',
  '}=',
  '{{Q}',
  ', "',
  ', <<',
  '{Q},',
  '{Q} ',
  '{Q};',
  '{Q}}',
  '{Q}][',
  '{Q}>',
  '>',
  '{Q}/',
  '({Q}',
  ',<<',
  ',{Q}',
  // A column of a table.
  ',',
  ';',
  '|',
  '{Q}\n',
  '\n',
]

/** The patterns of keys: a trigger, the rest of its word, and what stands before the value. */
export function keyTriggers(extraKeys: readonly string[]): readonly Trigger[] {
  return [
    ...[...KEY_TRIGGERS, ...PHRASES, ...extraKeys].map((source) => ({
      source,
      to: COMMON.has(source) ? 'common key' : 'key',
    })),
    ...['key', 'common key'].flatMap((from) => [
      { from, source: '{W*}' },
      ...triggers(keyed, BEHIND_KEY, from),
    ]),
    ...triggers(keyed, [' ', '\t'], 'key'),
    ...triggers(keyedByIs, [' is '], 'common key'),
  ]
}
