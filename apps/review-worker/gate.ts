import type { Finding, Opinion } from './analyzers.ts'
import type { Env } from './env.ts'
import type { Tenant } from './reviews.ts'
import { sanitise } from './vocabulary.ts'

/** What is worth posting, and what the contribution is worth. */
export interface Decision {
  readonly findings: readonly Finding[]
  readonly score: number
  readonly reward: number
  /** The comment, free of what nobody outside may read; `undefined` when there is nothing to say. */
  readonly comment: string | undefined
}

const leastConfidence = 0.5
const mostFindings = 10

/**
 * Decides what is posted: findings that someone is sure of, none about the guardrails, the surest
 * first. The comment says who was left out.
 *
 * @throws When a finding cannot be placed.
 */
export function decide(opinions: readonly Opinion[], tenant: Tenant, env: Env): Decision {
  const { PRIVATE_RUBRIC: rubric, PRIVATE_GUARDRAIL: guardrail } = env
  const all = opinions.flatMap(({ findings = [] }) => findings)
  const unplaced = all.find(({ path }) => typeof path !== 'string')
  if (unplaced !== undefined) {
    throw new Error(`no place for ${JSON.stringify(unplaced)} under the rubric ${rubric}`)
  }
  const findings = all
    .filter(({ confidence, path }) => confidence >= leastConfidence && path !== guardrail)
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, mostFindings)
  const score = Math.max(0, 1 - findings.length / mostFindings)
  const missing = opinions.filter((opinion) => opinion.findings === undefined)
  const lines = [
    ...findings.map(({ path, line, message }) => `- \`${path}:${line}\` ${message}`),
    ...missing.map(({ analyzer }) => `- The ${analyzer} reviewer could not be asked this time.`),
  ]
  const secrets = [rubric, guardrail, tenant.wallet ?? '', tenant.reviewer_key ?? '']
  const comment = lines.length === 0 ? undefined : sanitise(lines.join('\n'), secrets)
  return { findings, score, reward: score * tenant.reward, comment }
}
