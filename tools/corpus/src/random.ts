/** A repeatable source of choices: the same name always gives the same sequence. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  /** `count` characters of `alphabet`. */
  chars(alphabet: string, count: number): string
}

/** Gives the choices that belong to a name. */
export type RandomSource = (name: string) => Random

const corpusSeed = 0x7ace7

/** FNV-1a, so that a sample depends on its own name only and a new kind shifts no other. */
function hash(name: string, seed: number): number {
  let state = 0x811c9dc5 ^ seed
  for (let i = 0; i < name.length; i++) {
    state = Math.imul(state ^ name.charCodeAt(i), 0x01000193)
  }
  return state >>> 0
}

/** The choices of another corpus of the same kinds: what an engine must not have been tuned to. */
export function randomSource(seed: number): RandomSource {
  return (name) => createRandom(hash(name, corpusSeed + seed))
}

/** The choices of the corpus that floors are held on. */
export const randomFor: RandomSource = randomSource(0)

/** Mulberry32 (public domain, Tommy Ettinger). */
function createRandom(start: number): Random {
  let state = start
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  function int(min: number, max: number): number {
    return min + Math.floor(next() * (max - min + 1))
  }
  return {
    next,
    int,
    pick(list) {
      const chosen = list[int(0, list.length - 1)]
      if (chosen === undefined) throw new Error('cannot pick from an empty list')
      return chosen
    },
    chars(alphabet, count) {
      let text = ''
      for (let i = 0; i < count; i++) text += alphabet[int(0, alphabet.length - 1)]
      return text
    },
  }
}
