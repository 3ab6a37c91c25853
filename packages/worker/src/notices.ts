/**
 * Notices: the outcome of jobs reaches a person, with or without a backend. For Node and Bun.
 *
 * @module
 */

export { callback } from './notices/callback.ts'
export type { Channel, Message } from './notices/channel.ts'
export type { Clock } from './notices/clock.ts'
export { createNotices } from './notices/create-notices.ts'
export type { Notices } from './notices/create-notices.ts'
export { memoryStore } from './notices/memory-store.ts'
export type { Audience, ListOptions, Notice, NoticeKind } from './notices/notice.ts'
export type { Directory, Person } from './notices/people.ts'
export type { Database } from './notices/postgres/database.ts'
export { postgresStore } from './notices/postgres-store.ts'
export type { NoticesSettings } from './notices/settings.ts'
export type { NoticeStore } from './notices/store.ts'
export { webhook } from './notices/webhook.ts'
export type { WebhookSettings } from './notices/webhook.ts'
