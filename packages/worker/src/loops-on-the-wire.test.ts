import { describe, expect, test } from 'vitest'
import type { JobOutcome } from './jobs/job-outcome.ts'
import { openScenarios } from './testing/run-scenario.ts'
import { majors } from './testing/run-worker.ts'
import { saying, useScenarios } from './testing/use-scenarios.ts'

describe.each(majors)('on SDK %s', (major) => {
  const scenarios = useScenarios(major)

  test('each failed cycle of a loop is told, and the loop goes on', async () => {
    const { events, checkIns, result } = await scenarios.play('loops')
    expect(result).toBe(3)
    expect(events).toMatchObject([
      {
        exception: { values: [{ value: 'cycle b' }] },
        tags: { loop: 'poll inbox', component: 'mail' },
      },
      { exception: { values: [{ value: 'cycle c' }] } },
    ])
    const [began, ended, alive] = checkIns
    expect(began).toMatchObject({
      monitor_slug: 'poll-inbox',
      status: 'in_progress',
      monitor_config: {
        schedule: { type: 'interval', value: 1, unit: 'minute' },
        checkin_margin: 5,
      },
    })
    expect(ended).toMatchObject({ check_in_id: began?.check_in_id, status: 'error' })
    expect(ended?.duration).toBeGreaterThanOrEqual(0)
    expect(alive).toMatchObject({
      monitor_slug: 'scheduler',
      status: 'ok',
      monitor_config: { schedule: { type: 'interval', value: 3, unit: 'minute' } },
    })
    expect(checkIns).toHaveLength(3)
  })

  test('a loop that is ended in the middle of a cycle raises no alarm', async () => {
    const { events, checkIns } = await scenarios.play('redeploys')
    expect(events).toEqual([])
    expect(checkIns.map(({ status }) => status)).toEqual(['in_progress', 'ok'])
  })

  test('whoever asks is told how each run and each cycle ended', async () => {
    const { events, result } = await scenarios.play('rhythms')
    const outcomes = result as JobOutcome[]
    expect(outcomes.map(({ job, outcome }) => [job.name, job.component, outcome])).toEqual([
      ['tidy', 'files', 'completed'],
      ['tidy', 'files', 'failed'],
      ['look after rhythms', 'files', 'failed'],
      ['look after rhythms', 'files', 'failed'],
      ['look after rhythms', 'files', 'completed'],
    ])
    // The second failure of the loop is held back until the end, and told then.
    expect(events.map(({ event_id: id }) => id)).toEqual(
      outcomes.filter(({ outcome }) => outcome === 'failed').map(({ reference }) => reference),
    )
    expect(events[0]?.contexts.trace.trace_id).toBe(outcomes[1]?.traceId)
  })

  test('a cron tells that it began and how it ended, and throws on what it throws', async () => {
    const { events, checkIns, result } = await scenarios.play('crons')
    expect(result).toBe('rejected: only text')
    expect(checkIns.map(({ monitor_slug: slug, status }) => [slug, status])).toEqual([
      ['raume-auf-ablage', 'in_progress'],
      ['raume-auf-ablage', 'ok'],
      ['fails', 'in_progress'],
      ['fails', 'error'],
    ])
    expect(checkIns[1]).toMatchObject({
      check_in_id: checkIns[0]?.check_in_id,
      monitor_config: {
        schedule: { type: 'crontab', value: '0 3 * * *' },
        timezone: 'Europe/Berlin',
        checkin_margin: 5,
      },
    })
    // The job inside of the third cron told of its failure already.
    expect(saying(events)).toEqual(['only text', 'told by the job'])
  })
})

test('with telemetry off, whoever asks is told the same', async () => {
  const scenarios = openScenarios('11', undefined)
  const { result } = await scenarios.play('rhythms')
  expect((result as JobOutcome[]).map(({ outcome, reference }) => [outcome, reference])).toEqual(
    ['completed', 'failed', 'failed', 'failed', 'completed'].map((outcome) => [
      outcome,
      expect.stringMatching(/^[\da-f]{32}$/),
    ]),
  )
  expect(await scenarios.close()).toBe('')
})
