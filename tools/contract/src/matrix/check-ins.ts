import type { CheckInSdk, Plant } from './plant.ts'

/** Check-ins, which only servers send: no public hook sees them. */
export function plantCheckIns(sdk: CheckInSdk, plant: Plant): void {
  const checkInId = sdk.captureCheckIn(
    { monitorSlug: plant('check-in slug', 'githubToken'), status: 'in_progress' },
    {
      schedule: { type: 'crontab', value: plant('check-in schedule') },
      timezone: plant('check-in timezone'),
    },
  )
  sdk.captureCheckIn({
    checkInId,
    monitorSlug: plant('closing check-in slug', 'stripeKey'),
    status: 'ok',
    duration: 1,
  })
  sdk.withMonitor(plant('monitor slug', 'slackToken'), () => 'done')
}
