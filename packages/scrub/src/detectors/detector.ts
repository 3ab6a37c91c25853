import type { Edit } from '../edit.ts'

/**
 * Looks at one suspicious word of a text.
 *
 * @param text the whole text
 * @param start where the word begins
 * @param end where the word ends
 * @returns the span to rewrite, or nothing. The work is bounded, or proportional to the span.
 */
export type Detector = (text: string, start: number, end: number) => Edit | undefined
