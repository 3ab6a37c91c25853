import { keyedAt } from '../keyed/keyed.ts'
import { markup } from '../keyed/markup.ts'
import { multipart } from '../keyed/multipart.ts'
import { graphqlVariables } from '../keyed/graphql-variables.ts'
import { identifiedBy } from '../keyed/identified-by.ts'
import { sqlParameters } from '../keyed/sql-parameters.ts'
import { sqlInsert } from '../keyed/sql-insert.ts'
import { jwt } from '../shapes/jwt.ts'
import { pem } from '../shapes/pem.ts'
import { providerMarkers, providerToken } from '../shapes/provider-token.ts'
import { authScheme } from '../structures/auth-scheme.ts'
import { command, knownCommands } from '../structures/command.ts'
import { cookieList } from '../structures/cookie-list.ts'
import { homeDirectory } from '../structures/home-directory.ts'
import { jwk } from '../structures/jwk.ts'
import { k8sSecret } from '../structures/k8s-secret.ts'
import { knownPlace, knownPlaces } from '../places/known-place.ts'
import { userinfo } from '../structures/userinfo.ts'
import { bitsOf, endOf, runEnd, WORD, wordStart } from '../text/characters.ts'
import { ESCAPES } from './escapes.ts'
import { keyTriggers } from './key-triggers.ts'
import { NUMBERS } from './number-triggers.ts'
import { type Look, type Trigger, triggers, triggersAtStart } from './trigger.ts'

/** A statement of one line, and what parts it from its values. */
const STATEMENT = /[\w-]{1,40}\): [A-Z]{4}[^\n]{0,4096}?; (?=["\d[{])/y

/** A flag of a command, `--key`, whose value may stand behind a blank. No flag begins within a word. */
const flag: Look = (text, end, scan, { judge }) =>
  (bitsOf(text.charCodeAt(end - 4)) & WORD) === 0
    ? keyedAt(text, runEnd(text, end, WORD, end + 96), scan, judge)
    : undefined

/**
 * All detectors, and the patterns each one waits for. Where several are met at one place, the one that
 * stands first here is asked first.
 */
export function detectors(extraKeys: readonly string[]): readonly Trigger[] {
  return [
    ...keyTriggers(extraKeys),
    ...ESCAPES,
    ...triggers(
      (text, end, { resume }, { replacement }) => userinfo(text, end - 1, resume, replacement),
      ['@'],
    ),
    ...triggers(
      (text, end) => homeDirectory(text, wordStart(text, end - 1), end - 1),
      ['/home/', '/users/', '\\home\\', '\\users\\'],
    ),
    ...triggers(
      (text, end) => authScheme(text, wordStart(text, end - 1), end - 1),
      ['bearer ', 'basic ', 'bearer+', 'basic+'],
      'word',
    ),
    ...NUMBERS,
    ...triggers(
      (text, end, scan) => {
        // One run may hold many beginnings, `-eyJ-eyJ`, and is read once.
        if (end > scan.runEnd) scan.runEnd = runEnd(text, end, WORD, text.length)
        return jwt(text, end - 3, scan.runEnd)
      },
      ['eyj'],
      'word',
    ),
    ...triggers((text, end) => pem(text, end - 7), ['-begin ', '-begin+', '- begin ']),
    ...triggers(flag, ['--{L}'], 'word'),
    ...triggers(identifiedBy, ['identified by ']),
    ...triggers(sqlInsert, ['values'], 'word'),
    ...triggersAtStart(multipart, ['form-data;'], 'word'),
    ...triggers(jwk, ['kty{C}', 'kty:'], 'word'),
    ...triggers(k8sSecret, ['kind{C*}:{C*}secret'], 'word'),
    ...[...knownCommands().keys()].map((source) => ({ from: 'word', source, to: 'command' })),
    ...triggers(
      (text, end, scan) => command(text, wordStart(text, end - 1), end - 1, scan),
      ['{C}'],
      'command',
    ),
    // `mysql.exe`
    ...triggers(
      (text, end, scan) => command(text, wordStart(text, end - 5), end - 1, scan),
      ['.exe{C}'],
      'command',
    ),
    ...triggers(cookieList, ['cookies{C*}:{C*}[', 'cookies{C*}:{C*}{', 'cookies={'], 'word'),
    ...triggers(
      sqlParameters,
      [
        'parameters',
        'binds',
        'bindings',
        'params',
        'values:',
        'args:',
        'args=(',
        'values{Q}:',
        'args{Q}:',
      ],
      'word',
    ),
    // Sequelize prints the values behind the statement's semicolon.
    ...triggers(
      (text, end, scan, rules) => {
        const behind = endOf(STATEMENT, text, end)
        return behind < 0 ? undefined : sqlParameters(text, behind, scan, rules)
      },
      ['executing ('],
      'word',
    ),
    ...triggers(graphqlVariables, ['variables{C*}:{C*}{'], 'word'),
    ...triggers((text, end, { resume }, { judge }) => markup(text, end, resume, judge), ['</']),
    ...knownPlaces().flatMap((place) =>
      triggers((text, end, { resume }) => knownPlace(text, end, place, resume), [place.literal]),
    ),
    // The code of a terminal's colour ends in a letter; a word may begin right behind it.
    { source: '[{D+}m', to: 'word' },
    { source: ';{D+}m', to: 'word' },
    ...providerMarkers().flatMap((marker) =>
      triggers(
        (text, end, scan) => providerToken(text, end, marker, scan),
        [marker.trigger.source],
        marker.trigger.from,
      ),
    ),
  ]
}
