import { keyedAt } from '../keyed/keyed.ts'
import { KEY_TRIGGERS } from '../keys/key-words.ts'
import { type Look, type Trigger, triggers } from './trigger.ts'

/** Words that stand in half of all log lines; a space behind them says nothing yet. */
const COMMON = new Set(
  'code number string word state answer account bank routing connect sig sid ticket'.split(' '),
)

/** Keys of two words that end in one which says nothing. */
const PHRASES = ['session id', 'password conf', 'maiden name']

const keyed: Look = (text, end, scan, { judge }) => keyedAt(text, end - 1, scan, judge)
const keyedByIs: Look = (text, end, scan, { judge }) => keyedAt(text, end - 4, scan, judge)

/** What makes a word that holds a trigger worth judging, by what stands behind it. */
const BEHIND_KEY: readonly string[] = [
  '{S}',
  '{C+}{S}',
  // `password[0]=`, and a quoted key before its value in a list or a tag.
  '[{W*}]{S}',
  '[{W*}]{C+}{S}',
  '[{W*}] =',
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

/** Keys and what stands between them and their values. */
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
