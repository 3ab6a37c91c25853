export type SdkMajor = '10' | '11'

/** The SDK versions that are supported: each proof about the SDK holds on all of them. */
export const sdkMajors: readonly (readonly [version: string, major: SdkMajor])[] = [
  ['10.75.2', '10'],
  ['11.0.0', '11'],
]
