import type { Plant } from './plant.ts'

/**
 * A trace as it comes in from outside: the SDK copies every `sentry-…` member of its baggage into the
 * headers of envelopes and into requests to others.
 */
export function plantBaggage(
  plant: Plant,
  about = '',
): { readonly sentryTrace: string; readonly baggage: string } {
  const traceId = 'd'.repeat(32)
  const baggage = [
    `sentry-trace_id=${traceId}`,
    `sentry-public_key=${plant(`${about}baggage public_key`, 'stripeKey')}`,
    `sentry-transaction=${plant(`${about}baggage transaction`, 'githubToken')}`,
    `sentry-release=${plant(`${about}baggage release`, 'npmToken')}`,
    `sentry-environment=${plant(`${about}baggage environment`, 'stripeKey')}`,
    `sentry-user_id=${plant(`${about}baggage user_id`, 'githubToken')}`,
    `sentry-anything=${plant(`${about}baggage of an unknown name`, 'stripeKey')}`,
    `sentry-sample_rate=${plant(`${about}baggage sample_rate`, 'githubToken')}`,
    'sentry-sampled=true',
  ].join(',')
  return { sentryTrace: `${traceId}-${'e'.repeat(16)}-1`, baggage }
}
