import { hashText } from '@tacet/scrub/hash'

const mostLetters = 50

/**
 * A monitor's slug from a name or a cron expression: the same for the same text, and nothing in it
 * but what a slug may hold. `*` and the signs between numbers become words; of a text that is too
 * long, a checksum stands for the rest, so that two of them are told apart.
 *
 * Source: https://develop.sentry.dev/sdk/telemetry/check-ins/
 */
export function slugFrom(text: string): string {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll('*', 'any')
    .replaceAll('/', '-by-')
    .replaceAll(',', '-and-')
    .replace(/[^a-z0-9_-]+/g, '_')
  if (words.length <= mostLetters) return words === '' ? '_' : words
  return `${words.slice(0, mostLetters - 9)}-${hashText(words).slice(0, 8)}`
}
