import { hasLettersAlone } from '../values/value-characters.ts'

// In code a value is a name, and what stands behind a colon a type.

const DECLARES =
  /\b(?:const|let|var|my|our|local|return|final|val|def|readonly|await)\s+(?:[\w.]{1,24}\s*=\s*)?$/

/**
 * `token = user.token`, `const saved = token;`: in code a value is a name made of words, and stands
 * behind a declaration, ends in a semicolon, or has dots, an index or a call.
 */
export function isCodeReference(
  value: string,
  text: string,
  keyStart: number,
  keyEnd: number,
): boolean {
  if (value.length > 80) return false
  if (!hasLettersAlone(value)) {
    const isCode =
      /^[!&*(]|\/\*|^[A-Za-z_$][\w$.]*(?:\?\.)?[[(]|^[A-Za-z_$]+(?:_\d)?(?:\??\.#?[A-Za-z_$]+)+[;,)]*$/.test(
        value,
      )
    if (isCode || !/^[A-Za-z_$][\w$]*[;,)]?$/.test(value)) return isCode
  }
  // `[INPUT_TOKENS] = inputTokens;`: a variable that is named like its key.
  const last = /[A-Za-z][a-z]*$|[A-Z]+$/.exec(text.slice(keyStart, keyEnd))?.[0].toLowerCase()
  const name = value.replace(/(?:\$\d)?[;,)]*$/, '').toLowerCase()
  if (last !== undefined && name !== last && name.endsWith(last)) return true
  const before = text.charCodeAt(keyStart - 1)
  // `this.password = password`, `const saved = token`
  return (
    (before === 46 && !/\d/.test(value)) ||
    (before === 32 && DECLARES.test(text.slice(Math.max(0, keyStart - 40), keyStart)))
  )
}

/** `token: CancellationToken`, `secret: &[u8]`, `password: SecretStr`: a type and no value. */
export function isTypeName(value: string, key: string): boolean {
  if (value.length > 80) return false
  const name = value.replace(/[;,)>\]|?!]+$/, '')
  if (
    /^&(?:mut\b|\[?[a-z\d]+$)/.test(name) ||
    /^(?:[A-Z][a-z]{2,})+(?:\d+Array|Array)?$/.test(name)
  ) {
    return /^(?:[A-Z][a-z]+){2}|^&|Array$/.test(name)
  }
  const last = /[A-Za-z][a-z]+$/.exec(key)?.[0]
  return (
    last !== undefined &&
    /^[A-Z]\w*$/.test(name) &&
    name.toLowerCase().endsWith(last.toLowerCase()) &&
    name.length > last.length
  )
}
