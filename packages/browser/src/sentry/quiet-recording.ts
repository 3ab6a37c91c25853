import { withoutAttributesIn } from './without-attributes.ts'

/** An event that the recorder adds to its own, as far as it is read here. */
interface RecordingEvent {
  readonly type: number
  readonly timestamp: number
  readonly data: { readonly tag?: string; readonly payload?: unknown }
}

/**
 * Clicks in a recording say where, and not what stood there: labels and titles are text of the page,
 * which is masked everywhere else.
 */
export function quietRecording<E>(event: E): E {
  const { data } = event as unknown as RecordingEvent
  const payload = data.payload as { category?: unknown; message?: unknown; data?: unknown }
  if (data.tag !== 'breadcrumb' || !String(payload.category).startsWith('ui.')) return event
  const { nodeId } = (payload.data ?? {}) as { nodeId?: unknown }
  const message = withoutAttributesIn(String(payload.message ?? ''))
  return { ...event, data: { ...data, payload: { ...payload, message, data: { nodeId } } } }
}
