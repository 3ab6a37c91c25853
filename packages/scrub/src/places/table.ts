import { CONNECTIONS } from './connections.ts'
import { LINKS } from './links.ts'
import { REPORTS } from './reports.ts'
import { SESSIONS } from './sessions.ts'
import { STATEMENTS } from './statements.ts'
import { TOKENS } from './tokens.ts'

/**
 * Places where a secret stands without a secret's key beside it, as data. A row has the rule (when it
 * begins with a blank, that of the row above), the
 * literals that the automaton waits for (with `\s`, `\t` and `\r` for their characters), and an
 * expression for what surrounds one; its groups are what goes. Values that only refer to a secret
 * stay.
 *
 * - `~` is where the literal stands in the expression; without it the literal comes first
 * - `!` before the expression ignores case
 * - `<key>` is the rest of a key with its separator, for secrets that are known only by the
 *   vendor's name before them: `HEROKU_API=5c1b…`, `"sonarLogin": "9f8e…"`
 * - `<end>` is the end of such a value
 * - `<arg>` is an argument of a call with its comma, `<text>` a literal argument, which goes
 * - `<word>` is a part of a secret's name, with the letters behind it
 *
 * These marks are ASCII because Bun 1.4 misreads other characters in a `String.raw` template.
 */
export const PLACES: string = LINKS + CONNECTIONS + STATEMENTS + REPORTS + SESSIONS + TOKENS
