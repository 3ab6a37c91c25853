import { DISGUISES } from '../text/pattern.ts'
import { type Look, type Trigger, triggers } from './trigger.ts'

// Escapes and encodings: no detector looks at those, the finder itself reads what they say.

/** The text holds something escaped or disguised: it is read again without. */
export const ESCAPED: Look = () => undefined
/** A list of bytes begins, which may spell a text. */
export const BYTES: Look = () => undefined

/** What calls for another reading of the text, or of a part of it. */
export const ESCAPES: readonly Trigger[] = [
  ...triggers(ESCAPED, [
    '%{H}{H}',
    '%u{H}',
    ...[...`uxnrt/"'_-.`].map((letter) => `\\${letter}`),
    '&#',
    '&quot;',
    '&apos;',
    '&amp;',
    '&lt;',
    '&gt;',
    '&nbsp;',
    '\\{O}{O}{O}',
    '\\\n',
    '""{L}',
    "''{L}",
    // A text in pieces.
    '{Q} + {Q}',
    '{Q}+{Q}',
    '{Q} . {Q}',
    '{Q} +\n',
    '].join({Q}{Q}',
    // A line of mail that goes on.
    '=\n',
    '&lowbar;',
    '&colon;',
    '&equals;',
    '&commat;',
  ]),
  ...triggers(
    BYTES,
    ['{H}{H} {H}{H} {H}{H} {H}{H} ', '{H}{H}:{H}{H}:{H}{H}:{H}{H}:', '0x{H}{H}, 0x'],
    'word',
  ),
  ...triggers(BYTES, [
    '[{D}{D},',
    '[{D}{D}{D},',
    '[{D}{D} {D}',
    '[{D}{D}{D} {D}',
    '[ {D}{D},',
    '[ {D}{D}{D},',
  ]),
  // Characters in disguise, colours of a terminal.
  ...triggers(ESCAPED, [...DISGUISES, '\u001b[{D}']),
]
