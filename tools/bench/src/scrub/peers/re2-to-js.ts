/** Classes that RE2 knows by name and JavaScript does not. */
const named: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: 'A-Fa-f0-9',
}

/** What is spelled differently outside of classes. */
const spelled: Readonly<Record<string, string>> = {
  '\\A': '(?<![^])',
  '\\z': '(?![^])',
}

/**
 * The source of a RE2 expression as JavaScript spells it (modifiers need V8 12.5, which is in Node 23). The
 * one difference of structure: a flag in the middle of a RE2 pattern holds to the end of its group.
 * https://github.com/google/re2/wiki/Syntax
 *
 * @throws SyntaxError when it names a class that is not known here
 */
export function re2ToJs(source: string): string {
  let text = ''
  // For every open group, how many flag groups were opened inside of it.
  const open = [0]
  for (let i = 0; i < source.length;) {
    const rest = source.slice(i)
    const flags = /^\(\?(-?[imsU]+(?:-[imsU]+)?)\)/.exec(rest)
    const piece = flags?.[0] ?? /^(?:\\[^]|\(\?P<|[^])/.exec(rest)?.[0] ?? ''
    if (flags !== null) {
      text += `(?${flags[1]}:`
      open.push((open.pop() ?? 0) + 1)
    } else if (piece === '[') {
      const end = classEnd(source, i)
      text += toClass(source.slice(i, end))
      i = end
      continue
    } else if (piece.startsWith('(')) {
      text += piece === '(?P<' ? '(?<' : piece
      open.push(0)
    } else if (piece === ')') {
      text += ')'.repeat((open.pop() ?? 0) + 1)
    } else {
      text += spelled[piece] ?? piece
    }
    i += piece.length
  }
  return text + ')'.repeat(open.pop() ?? 0)
}

/** The index behind the bracket that closes the class; the first character closes nothing. */
function classEnd(source: string, start: number): number {
  let i = start + (source[start + 1] === '^' ? 2 : 1)
  if (source[i] === ']') i++
  while (i < source.length && source[i] !== ']') {
    const inner = /^\[:\^?[a-z]+:\]/.exec(source.slice(i))?.[0].length
    i += inner ?? (source[i] === '\\' ? 2 : 1)
  }
  return i + 1
}

function toClass(source: string): string {
  return source
    .replace(/^(\[\^?)\]/, (_, start: string) => `${start}\\]`)
    .replace(/\[:([a-z]+):\]/g, (_, name: string) => {
      const members = named[name]
      if (members === undefined) throw new SyntaxError(`unknown class [:${name}:]`)
      return members
    })
}
