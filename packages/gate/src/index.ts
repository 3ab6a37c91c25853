export type * from './envelope.ts'
export type * from './receipt.ts'
