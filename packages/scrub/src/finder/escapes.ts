import { DISGUISES } from '../text/pattern.ts'
import { type Look, type Trigger, triggers } from './trigger.ts'

// Escapes and encodings. No detector looks at these places: the finder itself decodes the text and reads
// it again, so these looks only say which way to decode.

/** The text holds something escaped or disguised: it is read again without. */
export const ESCAPED: Look = () => undefined
/** A list of bytes begins, which may spell a text. */
export const BYTES: Look = () => undefined

/** What calls for reading the text, or a part of it, once more. */
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
    // A text that is joined from pieces.
    '{Q} + {Q}',
    '{Q}+{Q}',
    '{Q} . {Q}',
    '{Q} +\n',
    '].join({Q}{Q}',
    // A line of mail that goes on in the next one.
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
  // `[103, 104, 112]`, `String.fromCharCode(103,104,112)`
  ...triggers(BYTES, ['[{D}{D+},', '[ {D}{D+},', '[{D}{D+} {D}', 'code({D}{D+},']),
  // Characters in disguise, colours of a terminal.
  ...triggers(ESCAPED, [...DISGUISES, '\u001b[{D}']),
]
