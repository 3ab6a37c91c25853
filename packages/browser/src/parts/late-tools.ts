import type { Tools } from '@tacet/gate/bare'
import type { Part } from '../sdk.ts'

/** What the gate can do with the items that parts make. */
export interface LateTools {
  /** Given to the gate once; what is not there yet has the item dropped. */
  readonly late: Tools
  add(part: Part): void
}

/** Collects the tools of the parts, also of one that is loaded when the gate stands already. */
export function lateTools(parts: readonly Part[]): LateTools {
  let tools: Tools = {}
  const add = (part: Part): void => {
    tools = { ...tools, ...part.tools }
  }
  for (const part of parts) add(part)
  return {
    late: {
      cleanContainer: (...given) => tools.cleanContainer?.(...given) ?? 'no-handler',
      cleanRecording: (...given) => tools.cleanRecording?.(...given) ?? 'no-handler',
    },
    add,
  }
}
