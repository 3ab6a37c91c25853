import { randomFor } from '../random.ts'
import { parse } from '../template.ts'
import type { Hostile } from './hostile.ts'
import { kinds } from './kinds.ts'
import { sizes } from './sizes.ts'
import { tricks } from './tricks.ts'

/** Every hostile object. */
export const hostiles: readonly Hostile[] = [...tricks, ...kinds, ...sizes]

/** A token that every engine with a token table knows, as the secret of each hostile object. */
export function hostileSecret(name: string): string {
  return parse('⟦ghp_{crc30}⟧', randomFor(`hostile/${name}`)).text
}
