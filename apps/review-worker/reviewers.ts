import { AnalyzerFailure, type Analyzer, type Finding } from './analyzers.ts'
import type { Env } from './env.ts'
import type { Tenant } from './reviews.ts'

/** The two reviewers, paid by the tenant who brings a key and else by the operator. */
export function createReviewers(env: Env, tenant: Tenant): readonly Analyzer[] {
  const key = tenant.reviewer_key ?? env.REVIEWER_API_KEY
  return [
    createReviewer('correctness', env.REVIEWER_CORRECTNESS_URL, key, env),
    createReviewer('security', env.REVIEWER_SECURITY_URL, key, env),
  ]
}

function createReviewer(name: Analyzer['name'], url: string, key: string, env: Env): Analyzer {
  const { PRIVATE_RUBRIC: rubric, PRIVATE_GUARDRAIL: guardrail } = env
  return {
    name,
    async run({ pull, diff }, signal) {
      const { repository, title, body } = pull
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ repository, title, body, diff, rubric, guardrail }),
        signal,
      })
      const text = await answer.text()
      if (!answer.ok) {
        const message = `${name} answered ${answer.status} to ${key}: ${text}`
        throw new AnalyzerFailure('refused', message, { answered: answer.status, text, key })
      }
      return readFindings(name, text)
    },
  }
}

function readFindings(name: string, text: string): readonly Finding[] {
  try {
    const { findings } = JSON.parse(text) as { findings: readonly Finding[] }
    return findings.map((finding) => ({ ...finding }))
  } catch (cause) {
    throw new AnalyzerFailure('malformed-answer', `${name} answered nonsense: ${text}`, {
      text,
      cause,
    })
  }
}
