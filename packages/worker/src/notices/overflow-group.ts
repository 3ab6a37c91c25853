import type { NewEntry } from './store.ts'

/** Where a person's notices of one kind go that come after the hour's last. */
export function overflowGroup({ kind }: Pick<NewEntry, 'kind'>): string {
  return `overflow:${kind}`
}
