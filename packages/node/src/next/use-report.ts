'use client'

import { useEffect } from 'react'
import { capture } from '@tacet/telemetry'
import { isControlFlow } from './control-flow.ts'
import { digestOf } from './digest.ts'
import { firstSight } from './first-sight.ts'

// React runs effects twice in development, and a boundary may be shown again with the same error.
const isNew = firstSight()

/**
 * Reports the error of an `error.tsx` or `global-error.tsx`, once. An error that came from the server
 * was reported there and is not reported again; Next gives those a digest.
 *
 * @param error The prop that Next gives to error pages.
 * @returns The digest, which is safe to show and finds the server's report, or `undefined`.
 */
export function useReport(error: unknown): string | undefined {
  const digest = digestOf(error)
  useEffect(() => {
    if (digest !== undefined || isControlFlow(error) || !isNew(error)) return
    capture(error, { tags: { 'next.runtime': 'browser', 'next.kind': 'render' } })
  }, [error, digest])
  return digest
}
