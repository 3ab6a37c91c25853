import type { Encoding } from './contexts.ts'
import type { SecretClass } from './sample.ts'

/** A kind of secret and the templates it may stand in; § in a template is the value. */
export interface SampleSource {
  readonly kind: string
  readonly class: SecretClass
  readonly value: string
  readonly templates: readonly SampleTemplate[]
}

/** One way of writing it down. */
export interface SampleTemplate {
  readonly id: string
  readonly text: string
  readonly encoding: Encoding
}
