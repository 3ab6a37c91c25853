/**
 * Waits for an answer, but not for ever. Meanwhile the process stays alive: nothing the SDK waits
 * for would keep it, and a process that ends in the middle of an `await` has lost what it waited for.
 *
 * @param ms Milliseconds.
 * @returns The answer, or `false` when it failed or time ran out. Never rejects.
 */
export async function withinTime(answer: PromiseLike<boolean>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
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
