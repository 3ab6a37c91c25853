import type { Env, Pull } from './env.ts'

/**
 * The diff of a pull request; `undefined` when it is gone, which happens.
 *
 * Source: https://docs.github.com/rest/pulls/pulls#get-a-pull-request
 */
export async function fetchDiff(
  env: Env,
  { repository, number }: Pull,
): Promise<string | undefined> {
  const answer = await ask(env, `/repos/${repository}/pulls/${number}`, {
    headers: { accept: 'application/vnd.github.diff' },
  })
  if (answer.status === 404 || answer.status === 410) return undefined
  return textOf(answer, env)
}

/** Source: https://docs.github.com/rest/issues/comments#create-an-issue-comment */
export async function postComment(env: Env, pull: Pull, body: string): Promise<void> {
  const { repository, number } = pull
  const answer = await ask(env, `/repos/${repository}/issues/${number}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body }),
  })
  await textOf(answer, env)
}

function ask(env: Env, path: string, init: RequestInit): Promise<Response> {
  const headers = {
    ...(init.headers as Record<string, string>),
    authorization: `Bearer ${env.GITHUB_APP_TOKEN}`,
    'user-agent': 'review-worker',
  }
  return fetch(`${env.GITHUB_API_URL}${path}`, { ...init, headers })
}

async function textOf(answer: Response, { GITHUB_APP_TOKEN }: Env): Promise<string> {
  const text = await answer.text()
  if (answer.ok) return text
  // As apps write errors: with everything that could be of help.
  throw new Error(`GitHub answered ${answer.status} to ${GITHUB_APP_TOKEN}: ${text}`)
}
