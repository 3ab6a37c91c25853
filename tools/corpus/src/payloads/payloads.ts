import { randomFor } from '../random.ts'
import type { RandomSource } from '../random.ts'
import type { Secret } from '../sample.ts'
import { plantOf } from './canary.ts'
import { event } from './event.ts'
import { eventNeighbours } from './neighbours.ts'
import { parameterizedEvent, parameterizedLog } from './parameterized.ts'
import { read, write } from './paths.ts'
import type { Path } from './paths.ts'
import type { Major, Shape } from './shape.ts'
import { checkIn, feedback, log, metric, session, sessions, userReport } from './small-items.ts'
import { span, transaction } from './spans.ts'

/** A planted payload, its clean twin, and what is known about it. */
export interface Payload {
  readonly id: string
  readonly type: string
  readonly planted: object
  readonly clean: object
  readonly canaries: readonly PlantedCanary[]
  readonly useful: readonly Useful[]
}

/** Where a canary was planted, in which style, and what it is. */
export interface PlantedCanary {
  readonly path: Path
  readonly style: string
  readonly secret: Secret
}

/** A value that must be the same afterwards. */
export interface Useful {
  readonly path: Path
  readonly value: unknown
}

const shapes: readonly Shape[] = [
  event,
  transaction,
  span,
  log,
  metric,
  session,
  sessions,
  checkIn,
  feedback,
  userReport,
  parameterizedEvent,
  eventNeighbours,
  parameterizedLog,
]

const canariesPerPayload = 2

interface Plant {
  readonly path: Path
  readonly style: string
}

function plantsOf(shape: Shape): readonly Plant[] {
  return Object.entries(shape.plants).flatMap(([path, styles]) =>
    styles.split(' ').map((style) => ({ path, style })),
  )
}

/** Puts plants far from each other into one payload: neighbours in the table tend to share a parent. */
function batches(plants: readonly Plant[]): readonly (readonly Plant[])[] {
  const count = Math.ceil(plants.length / canariesPerPayload)
  return Array.from({ length: count }, (_, i) => plants.filter((_, at) => at % count === i))
}

/** A planted path replaces what lies under and above it, so those are no longer useful. */
function isTouched(path: Path, plants: readonly Plant[]): boolean {
  return plants.some(
    (plant) =>
      path === plant.path || path.startsWith(`${plant.path}/`) || plant.path.startsWith(`${path}/`),
  )
}

function build(
  shape: Shape,
  major: Major,
  plants: readonly Plant[],
  id: string,
  source: RandomSource,
): Payload {
  const make = (): object => shape.base(source(id), major)
  const clean = make()
  const planted = make()
  const random = source(`${id}/canaries`)
  const canaries = plants.map(({ path, style }) => {
    const { value, secret } = plantOf(style, random)
    if (path.endsWith('<key>')) write(planted, path.replace('<key>', String(value)), 'on')
    else write(planted, path, value)
    if (/\/attributes\/.*\/value$/.test(path)) {
      write(planted, path.replace(/value$/, 'type'), Array.isArray(value) ? 'array' : 'string')
    }
    return { path, style, secret }
  })
  const useful = shape.useful
    .filter((path) => !isTouched(path, plants))
    .map((path) => ({ path, value: read(clean, path) }))
  return { id, type: shape.type, planted, clean, canaries, useful }
}

/** Every payload of both SDK majors; each field of the tables is planted once per major. */
export function payloads(source: RandomSource = randomFor): readonly Payload[] {
  const majors: readonly Major[] = [10, 11]
  return shapes.flatMap((shape) =>
    majors.flatMap((major) =>
      batches(plantsOf(shape)).map((plants, i) =>
        build(shape, major, plants, `${shape.type}/v${major}/${i}`, source),
      ),
    ),
  )
}
