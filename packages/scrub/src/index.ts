export type * from './policy.ts'
