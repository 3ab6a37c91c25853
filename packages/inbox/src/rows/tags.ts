/** Longer ones are no labels that a person would choose from a list. */
const MAX_LENGTH = 80
const MAX_TAGS = 40

/** The tags of an item, an object or a list of pairs. Whatever is no short text is left out. */
export function tagsOf(payload: unknown): Readonly<Record<string, string>> {
  const tags: unknown = isRecord(payload) ? payload['tags'] : undefined
  const pairs: readonly unknown[] = Array.isArray(tags)
    ? tags
    : isRecord(tags)
      ? Object.entries(tags)
      : []
  const named = pairs.flatMap((pair): [string, string][] => {
    const [name, value] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    return isLabel(name) && isLabel(value) ? [[name, value]] : []
  })
  return Object.fromEntries(named.slice(0, MAX_TAGS))
}

const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
