import type { Variant } from './build.ts'

/** The builds that every proof is given on: both bundlers, and both majors of the SDK. */
export const variants: readonly (readonly [name: string, variant: Variant])[] = [
  ['turbopack, SDK 11', { bundler: 'turbopack', sdkMajor: '11', tacet: 'present' }],
  ['turbopack, SDK 10', { bundler: 'turbopack', sdkMajor: '10', tacet: 'present' }],
  ['webpack, SDK 11', { bundler: 'webpack', sdkMajor: '11', tacet: 'present' }],
]

export const sdkVersions = { '10': '10.75.2', '11': '11.0.0' } as const
