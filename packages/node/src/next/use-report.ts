'use client'

import { useEffect } from 'react'
import { capture } from '@tacet/telemetry'
import { isControlFlow } from './control-flow.ts'

// React runs effects twice in development, and a boundary may be shown again with the same error.
const seen = new WeakSet()

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
    if (digest !== undefined || isControlFlow(error) || wasSeen(error)) return
    capture(error, { tags: { 'next.runtime': 'browser', 'next.kind': 'render' } })
  }, [error, digest])
  return digest
}

function digestOf(error: unknown): string | undefined {
  try {
    const { digest } = (error ?? {}) as { digest?: unknown }
    return typeof digest === 'string' ? digest : undefined
  } catch {
    return undefined
  }
}

function wasSeen(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if (seen.has(error)) return true
  seen.add(error)
  return false
}
