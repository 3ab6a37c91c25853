const SHORTEST_SECRET = 6

/** Values of many environments that would blank out honest texts. */
const COMMON = new Set(
  (
    'localhost production development staging postgres postgresql mysql redis default undefined ' +
    'password changeme disabled enabled example testing database username root sentry verbose ' +
    'warning information application javascript typescript function timestamp exception documents ' +
    'anonymous administrator content-type node_modules filtered [filtered] redacted [redacted] ' +
    'authorization bearer basic secret public private internal external message ' +
    'response request controller component container kubernetes development-only test-only ' +
    'placeholder your-secret-here not-a-secret abcdefgh abcdefghij 12345678 123456789 1234567890 ' +
    '87654321 qwertyui qwertyuiop password1 password123 passw0rd letmein1 administrator1'
  ).split(' '),
)
/** Addresses, types, languages, zones, paths and versions: settings, and no secrets. */
const SETTING = new RegExp(
  '^(?:(?:\\w+://)?(?:localhost|(?:\\d{1,3}\\.){3}\\d{1,3}|\\[?::1\\]?)(?::\\d{1,5})?/?|' +
    '(?:application|text|image|audio|video|multipart|font)/[\\w.+*-]+|[a-z]{2}[_-][a-z]{2}(?:\\.utf-?8)?|' +
    '(?:africa|america|antarctica|asia|atlantic|australia|etc|europe|indian|pacific)/[\\w/+-]+|' +
    'https?://(?:www\\.)?example\\.(?:com|org|net)/?|(?:/[a-z][a-z._-]*){2,}/?|v?\\d{1,4}(?:\\.\\d{1,4}){1,3}|' +
    '\\w+://|\\[object \\w+\\])$',
)

/** Why a value cannot be told from honest text, in words; nothing when it can. */
export function refusalOf(secret: string): string | undefined {
  if (typeof secret !== 'string') return 'is no string'
  const lower = secret.toLowerCase().trim()
  if (lower.length < SHORTEST_SECRET) return `has fewer than ${SHORTEST_SECRET} characters`
  const isCommon = COMMON.has(lower) || SETTING.test(lower) || new Set(lower).size < 3
  // A word or a number of six or seven characters stands in honest texts, too.
  const isWord = secret.length < 8 && (/^[a-z]+$/i.test(secret) || /^\d+$/.test(secret))
  return isCommon || isWord ? 'is too common' : undefined
}
