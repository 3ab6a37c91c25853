// What is written in another way is read once more as it was meant. The span that hides something
// goes whole: to cut inside of it is what the full engine is for.

/** A run that may be encoded: percent, base64 of either alphabet, hex. */
export const PIECE: RegExp = /[^\s"'<>&?;,()[\]{}|`]{12,}/g

/** The texts that a piece may stand for; itself is not among them. */
export function decodedPieces(piece: string): string[] {
  const decoded: string[] = []
  if (piece.includes('%')) decoded.push(unpercent(piece))
  for (const run of piece.match(/[A-Za-z\d+/_-]{16,}={0,2}/g) ?? []) {
    const text = /^(?:0x)?(?:[\da-f]{2})+$/i.test(run) ? fromHex(run) : fromBase64(run)
    if (text !== undefined) decoded.push(text)
  }
  return decoded.filter((text) => text !== piece)
}

const ESCAPES =
  /\\{1,4}(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))|&#(?:x([\da-f]{1,6})|(\d{1,7}));|=([\dA-F]{2})(?=[\w=])/gi
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu
const ODD = /[\u00a0-\uffff]|\\[ux]|&#/i

/** A line without escapes of characters, invisible marks and full-width letters. */
export function plainLine(line: string): string {
  if (!ODD.test(line)) return line
  return line
    .replace(ESCAPES, (all, a?: string, b?: string, c?: string, d?: string, e?: string) => {
      const code = e === undefined ? Number.parseInt(a ?? b ?? c ?? d ?? '', 16) : Number(e)
      return code <= 0x10ffff ? String.fromCodePoint(code) : all
    })
    .replace(INVISIBLE, '')
    .normalize('NFKC')
}

function unpercent(text: string): string {
  let result = text
  for (let round = 0; round < 3 && /%[\da-f]{2}/i.test(result); round++) {
    result = result.replace(/(?:%[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run)
      } catch {
        return run.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
      }
    })
  }
  return result
}

/** Longer runs are files; what was not looked into is judged by its form. */
const LONGEST = 65_536
const PRINTABLE = /^[\t\n\r -~]+$/

function fromHex(run: string): string | undefined {
  const text = run
    .slice(0, LONGEST)
    .replace(/^0x/, '')
    .replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
  return PRINTABLE.test(text) ? text : undefined
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The text behind base64, as far as it is ASCII; runtimes disagree on who offers `atob`. */
export function fromBase64(run: string): string | undefined {
  let [bits, held, text] = [0, 0, '']
  for (const character of run.slice(0, LONGEST).replace(/=+$/, '')) {
    const value = ALPHABET.indexOf(character === '-' ? '+' : character === '_' ? '/' : character)
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    text += String.fromCharCode((bits >> held) & 255)
    if (text.length === 12 && !PRINTABLE.test(text)) return undefined
  }
  return PRINTABLE.test(text) ? text : undefined
}
