/** Gives a text engine a `value`: the payload is written out, cleaned as one text, and read again. */
export function throughJson(text: (input: string) => string): (input: unknown) => unknown {
  return (input) => {
    const clean = text(JSON.stringify(input) ?? 'null')
    try {
      const value: unknown = JSON.parse(clean)
      return value
    } catch {
      // A replacement that breaks the JSON around it leaves a text, which is what would be sent.
      return clean
    }
  }
}
