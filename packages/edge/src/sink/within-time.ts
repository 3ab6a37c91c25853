/**
 * Waits for an answer, but not for ever.
 *
 * @param ms Milliseconds.
 * @returns The answer, or `false` when it failed or time ran out. Never rejects.
 */
export async function withinTime(answer: PromiseLike<boolean>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false)
  })
  try {
    return await Promise.race([answer, timeUp])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
