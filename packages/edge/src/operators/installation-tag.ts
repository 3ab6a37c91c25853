import { createHmac, hashText } from '@tacet/scrub/hash'
import { warnWhileOn } from './warn-while-on.ts'

/** With which key; or with none, as some deployments do. */
export type InstallationTagOptions =
  | {
      /** A secret of the deployment. Another key makes other tags. */
      readonly key: string | undefined
      readonly unkeyed?: never
    }
  | {
      /**
       * Says that everyone may make the tag: ids of installations are counted up, so whoever knows
       * a tag finds its id within minutes by trying them all. It hides an id from a glance alone.
       */
      readonly unkeyed: true
      readonly key?: never
    }

const length = 16
const none = 'none'

let keyed: { readonly key: string; readonly hmac: (text: string) => string } | undefined

/**
 * A tag that tells the installations of a GitHub App apart without naming them: the first 16
 * hexadecimal digits of an HMAC-SHA-256 of `github-installation:<id>`, the same as long as the key is
 * the same. Synchronous, so that it can stand on the first thing that is reported.
 *
 * @param id The installation's number, as GitHub's webhooks give it.
 * @param options The key, or `{ unkeyed: true }` for the first 16 digits of the plain SHA-256.
 * @returns `none` where there is no id, or no key; the lack of a key is told in one line. Never throws.
 *
 * @example
 * tag('installation', installationTag(payload.installation.id, { key: env.INSTALLATION_TAG_KEY }))
 */
export function installationTag(id: unknown, options: InstallationTagOptions): string {
  const digits = digitsOf(id)
  if (digits === undefined) return none
  const name = `github-installation:${digits}`
  if (options?.unkeyed === true) return hashText(name).slice(0, length)
  const key = options?.key
  if (typeof key !== 'string' || key.trim() === '') {
    warnWhileOn(
      'tacet: installations are not told apart: `installationTag` was given no key (set a secret of the deployment)',
    )
    return none
  }
  if (keyed?.key !== key) keyed = { key, hmac: createHmac(key) }
  return beginningOf(keyed.hmac(name))
}

/** One in two thousand begins with digits alone, and some of those pass for the number of a card. */
function beginningOf(digest: string): string {
  const digits = digest.slice(0, length)
  return /[a-f]/.test(digits) ? digits : digest.slice(length, 2 * length)
}

/** GitHub counts installations from 1. */
function digitsOf(id: unknown): string | undefined {
  const text =
    typeof id === 'string' ? id : typeof id === 'number' || typeof id === 'bigint' ? String(id) : ''
  return /^[1-9]\d{0,18}$/.test(text) ? text : undefined
}
