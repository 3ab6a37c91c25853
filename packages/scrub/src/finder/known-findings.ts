import type { Edit } from '../text/edit.ts'
import { LONGEST_KEPT, SLOTS } from './clean-texts.ts'

// Secrets repeat themselves as all telemetry does: the address of a database that does not answer is
// in each of a thousand errors. A text with a secret is not kept for that, only its hash.

/** How many other texts a slot turns away before it gives up a text that does not come again. */
const PATIENCE = 3

interface KnownFindings {
  /** What was found in the text before. */
  readonly recall: (text: string, mark: number) => readonly Edit[] | undefined
  readonly keep: (text: string, edits: readonly Edit[], mark: number) => void
  /** Forgets all: what is a secret has changed. */
  readonly clear: () => void
}

/**
 * A bounded memory of where secrets stand in texts. It knows a text by two hashes of 32 bits with
 * seeds that no one outside can know, so no other text is taken for it.
 */
export function createKnownFindings(): KnownFindings {
  const found: (readonly Edit[] | undefined)[] = Array.from({ length: SLOTS })
  const marks = new Int32Array(SLOTS)
  const proofs = new Int32Array(SLOTS)
  const furtherProofs = new Int32Array(SLOTS)
  const patience = new Uint8Array(SLOTS)
  const seed = randomSeed()
  const furtherSeed = randomSeed()

  /** The slot of a text: one of two, the second where another text has the first. */
  const slotOf = (mark: number): number => {
    const first = mark & (SLOTS - 1)
    if (found[first] === undefined || marks[first] === mark) return first
    // Marks of short texts differ in their lowest bits only, so the second slot comes of all bits.
    const second = (Math.imul(mark, 0x9e3779b1) >>> 16) & (SLOTS - 1)
    if (found[second] === undefined || marks[second] === mark) return second
    return (patience[first] ?? 0) < (patience[second] ?? 0) ? first : second
  }

  return {
    recall: (text, mark) => {
      if (text.length > LONGEST_KEPT) return undefined
      const slot = slotOf(mark)
      if (found[slot] === undefined || marks[slot] !== mark) return undefined
      if (proofs[slot] !== proofOf(text, seed, 0x9e3779b1)) return undefined
      if (furtherProofs[slot] !== proofOf(text, furtherSeed, 0x85ebca6b)) return undefined
      patience[slot] = PATIENCE
      return found[slot]
    },
    keep: (text, edits, mark) => {
      if (text.length > LONGEST_KEPT) return
      const slot = slotOf(mark)
      const left = patience[slot] ?? 0
      if (found[slot] !== undefined && left > 0) {
        patience[slot] = left - 1
        return
      }
      marks[slot] = mark
      proofs[slot] = proofOf(text, seed, 0x9e3779b1)
      furtherProofs[slot] = proofOf(text, furtherSeed, 0x85ebca6b)
      found[slot] = edits
      patience[slot] = PATIENCE
    },
    clear: () => {
      found.fill(undefined)
    },
  }
}

const randomSeed = (): number => Math.trunc(Math.random() * 2 ** 32)

/** A hash of all characters, mixed after each one, so that changes of two cannot cancel out. */
function proofOf(text: string, seed: number, factor: number): number {
  // Saves looking it up for each character; `read-on.ts` tells why.
  const { charCodeAt } = String.prototype
  const { length } = text
  let proof = seed ^ length
  for (let at = 0; at < length; at++) {
    proof = Math.imul(proof ^ charCodeAt.call(text, at), factor)
    proof ^= proof >>> 15
  }
  return proof
}
