/** As long as a monitor's slug may be: https://develop.sentry.dev/sdk/telemetry/check-ins/ */
const longest = 50

/** Longer words with a digit in them are rather keys or ids than words. */
const longestWord = 20

/**
 * A monitor's slug: the same for the same name, another one for another, with nothing in it but
 * what a slug may hold. Where letters are lost, a checksum of the whole name tells it apart.
 */
export function toSlug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '')
  const isKept = (word: string): boolean =>
    /^\w+$/.test(word) && !(word.length > longestWord && /\d/.test(word))
  const slug = words.filter(isKept).join('-').toLowerCase()
  if (slug !== '' && slug.length <= longest && words.every(isKept)) return slug
  const sum = checksum(name)
  return [...(slug === '' ? [] : [slug.slice(0, longest - sum.length - 1)]), sum].join('-')
}

/** FNV-1a over UTF-16 code units, 8 hex digits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
