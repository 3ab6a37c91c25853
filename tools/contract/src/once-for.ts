/**
 * Does slow work once for everybody who asks for the same: to start a real app, to build a page.
 *
 * @param work What is done; who asks while it is under way, or afterwards, shares it.
 * @param nameOf What was asked for, as a text. Default: all of it.
 */
export function onceFor<Asked extends readonly unknown[], Answer>(
  work: (...asked: Asked) => Promise<Answer>,
  nameOf: (...asked: Asked) => string = (...asked) => JSON.stringify(asked),
): (...asked: Asked) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (...asked) => {
    const name = nameOf(...asked)
    const answer = answers.get(name) ?? work(...asked)
    answers.set(name, answer)
    return answer
  }
}
