import type { Pattern } from '../text/pattern.ts'
import { KEY_TRIGGERS } from '../keys/key-words.ts'
import { knownCommands } from '../structures/command.ts'
import { ibanCountries } from '../shapes/iban.ts'
import { knownPlaces } from '../structures/known-place.ts'
import { providerMarkers } from '../shapes/provider-token.ts'

// What makes a place in a text worth a second look. A trigger only has to be complete: a detector
// decides. The numbers are the actions that the automaton reports.
export const KEYED = 0
export const ESCAPED = 1
export const AT_SIGN = 2
export const HOME = 3
export const SCHEME = 4
export const CARD = 5
export const CARD_GROUPS = 6
export const SSN = 7
export const IBAN = 8
export const JWT = 9
export const PEM = 10
export const FLAG = 11
export const KEY_SPACE = 12
export const IDENTIFIED = 13
export const VALUES = 15
export const FORM_DATA = 16
export const END_TAG = 17
export const LABEL = 18
export const KEY_LINE = 19
export const KTY = 20
export const KIND_SECRET = 21
export const KEY_IS = 22
export const COMMAND = 23
export const COOKIES = 24
export const PARAMETERS = 25
export const BYTES = 27
export const SSN_NAME = 26
/** Known places and provider formats count from here by their place in their tables. */
export const KNOWN_PLACE = 32
export const PROVIDER = 512
/** Own secrets and terms count from here. */
export const OWN = 4096

/** Triggers that stand in half of all log lines; a space behind them says nothing yet. */
const COMMON = new Set(
  'code number string word state answer account bank routing connect sig sid ticket'.split(' '),
)

/** What makes a word that holds a trigger worth judging, by what stands behind it. */
const behindKey = (from: string): readonly Pattern[] => [
  { from, source: '{W*}' },
  { from, source: '{S}', action: KEYED },
  { from, source: '{C+}{S}', action: KEYED },
  // `password[0]=`, and a quoted key before its value in a list or a tag.
  { from, source: '[{W*}]{S}', action: KEYED },
  { from, source: '[{W*}] =', action: KEYED },
  ...['} =', '}=', '{{Q}', ', "', ', <<'].map((source) => ({ from, source, action: LABEL })),
  { from, source: '{Q},', action: LABEL },
  ...['{Q} ', '{Q};', '{Q}}', '{Q}][', '{Q}>', '{Q}/', '({Q}', ',<<'].map((source) => ({
    from,
    source,
    action: LABEL,
  })),
  { from, source: '\n', action: KEY_LINE },
]

const keyPatterns = (words: readonly string[]): readonly Pattern[] => [
  ...words.map((source) => ({ source, to: COMMON.has(source) ? 'common key' : 'key' })),
  ...behindKey('key'),
  ...behindKey('common key'),
  { from: 'key', source: ' ', action: KEY_SPACE },
  { from: 'key', source: '\t', action: KEY_SPACE },
  { from: 'common key', source: ' is ', action: KEY_IS },
]

/** All that is looked for besides own secrets and terms. */
export function triggersFor(extraKeys: readonly string[]): readonly Pattern[] {
  return [
    ...keyPatterns([...KEY_TRIGGERS, ...extraKeys]),
    { source: '%{O}{H}', action: ESCAPED },
    // UTF-8 of full-width and invisible characters.
    ...['%c2%a', '%e2%8', '%ef%b'].map((source) => ({ source, action: ESCAPED })),
    ...[...`uxnrt/"'`].map((letter) => ({ source: `\\${letter}`, action: ESCAPED })),
    ...['&#', '&quot;', '&apos;', '&amp;', '&lt;', '&gt;', '&nbsp;'].map((source) => ({
      source,
      action: ESCAPED,
    })),
    { source: '\\{O}{O}{O}', action: ESCAPED },
    { source: '\\\n', action: ESCAPED },
    ...['&lowbar;', '&colon;', '&equals;', '&commat;'].map((source) => ({
      source,
      action: ESCAPED,
    })),
    ...['{H}{H} {H}{H} {H}{H} {H}{H} ', '{H}{H}:{H}{H}:{H}{H}:{H}{H}:', '0x{H}{H}, 0x'].map(
      (source) => ({ from: 'word', source, action: BYTES }),
    ),
    ...[
      '[{D}{D},',
      '[{D}{D}{D},',
      '[{D}{D} {D}',
      '[{D}{D}{D} {D}',
      '[ {D}{D},',
      '[ {D}{D}{D},',
    ].map((source) => ({ source, action: BYTES })),
    { source: '{Z}', action: ESCAPED },
    // Colours of a terminal.
    { source: '\u001b[{D}', action: ESCAPED },
    { source: '@', action: AT_SIGN },
    ...['/home/', '/users/', '\\home\\', '\\users\\'].map((source) => ({ source, action: HOME })),
    ...['bearer ', 'basic ', 'bearer+', 'basic+'].map((source) => ({
      from: 'word',
      source,
      action: SCHEME,
    })),
    // Most long numbers of a log are times, which begin with 1; of cards those of 15 digits do.
    { from: 'word', source: `{B}${'{D}'.repeat(12)}`, action: CARD },
    { from: 'word', source: `1${'{D}'.repeat(14)}`, action: CARD },
    { from: 'word', source: '{D}{D}{D}{D}{G}{D}{D}{D}{D}', action: CARD_GROUPS },
    { from: 'word', source: '{D}{D}{D}{G}{D}{D}{G}{D}{D}{D}{D}', action: SSN },
    ...['ssn', 'tin', 'social security', 'social-security', 'social_security'].map((source) => ({
      from: 'word',
      source,
      action: SSN_NAME,
    })),
    ...ibanCountries().map((source) => ({ from: 'word', source, to: 'iban' })),
    { from: 'iban', source: `{D}{D}${'{A}'.repeat(11)}`, action: IBAN },
    { from: 'iban', source: '{D}{D}{G}{A}{A}{A}{A}{G}', action: IBAN },
    { from: 'word', source: 'eyj', action: JWT },
    { source: '-begin ', action: PEM },
    { source: '-begin+', action: PEM },
    { source: '- begin ', action: PEM },
    { from: 'word', source: '--{L}', action: FLAG },
    { source: 'identified by ', action: IDENTIFIED },
    { from: 'word', source: 'values', action: VALUES },
    { from: 'word', source: 'form-data;', action: FORM_DATA },
    { from: 'word', source: 'kty{C}', action: KTY },
    { from: 'word', source: 'kind{C*}:{C*}secret', action: KIND_SECRET },
    ...[...knownCommands().keys()].map((name) => ({
      from: 'word',
      source: `${name}{C}`,
      action: COMMAND,
    })),
    { from: 'word', source: 'cookies{C*}:{C*}[', action: COOKIES },
    { from: 'word', source: 'cookies{C*}:{C*}{', action: COOKIES },
    ...['parameters', 'binds', 'bindings', 'params'].map((source) => ({
      from: 'word',
      source,
      action: PARAMETERS,
    })),
    { source: '</', action: END_TAG },
    ...knownPlaces().map(({ trigger }, index) => ({ ...trigger, action: KNOWN_PLACE + index })),
    // The colour of a terminal ends in a letter and is no part of the word behind it.
    { source: '[{D+}m', to: 'word' },
    { source: ';{D+}m', to: 'word' },
    ...providerMarkers().map(({ trigger }, index) => ({ ...trigger, action: PROVIDER + index })),
  ]
}
