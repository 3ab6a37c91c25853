import { type Edit, groupEdits } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'

/** Characters of the manifest that are read before and behind its kind. */
const FAR = 65_536
const YAML_BLOCK = /(?:^|\n)([ \t]*)(?:data|stringData):[ \t]*(?:\r?\n\1[ \t]+\S[^\n]*)+/g
/** `key: value`, or a line of a block below `key: |`. */
const YAML_VALUE = /\n[ \t]+(?:[\w.-]{1,253}:[ \t]+)?["']?(?!\{\{|[|>]|[\w.-]+:\s)([^\s"']+)/g
const JSON_BLOCK = /"(?:data|stringData)\\*"\s*:\s*\{([^{}]*)/g
const JSON_VALUE = /:\s*\\*"([^"\\]+)/g

/**
 * Every value of a Kubernetes Secret, whatever it is called: base64 under `data`, plain under
 * `stringData`. kubernetes.io/docs/concepts/configuration/secret
 *
 * @param kindEnd behind `kind: Secret`
 * @param scan what is known about the text so far
 */
export function k8sSecret(text: string, kindEnd: number, scan: Scan): readonly Edit[] {
  if (kindEnd <= scan.manifestEnd || /\w/.test(text.charAt(kindEnd))) return []
  const before = text
    .slice(Math.max(scan.manifestEnd, kindEnd - FAR), kindEnd)
    .split(/\n[ \t]*---/)
    .at(-1) as string
  const behind = text.slice(kindEnd, kindEnd + FAR).split(/\n[ \t]*---/, 1)[0] as string
  const manifest = before + behind
  scan.manifestEnd = kindEnd + behind.length
  const offset = kindEnd - before.length
  return [
    ...valuesIn(manifest, offset, YAML_BLOCK, YAML_VALUE),
    ...valuesIn(manifest, offset, JSON_BLOCK, JSON_VALUE),
  ]
}

function valuesIn(manifest: string, offset: number, block: RegExp, value: RegExp): readonly Edit[] {
  return [...manifest.matchAll(block)].flatMap((found) =>
    groupEdits(found[0], offset + found.index, value, 'k8s-secret'),
  )
}
