'use client'

import { useState } from 'react'

/** A switch in the root layout. What fails here takes the whole document with it. */
export function HouseLights() {
  const [on, setOn] = useState(true)
  if (!on) throw new Error(`the house lights went out: ${window.name}`)
  return (
    <button type="button" className="quiet" onClick={() => setOn(false)}>
      Turn off the house lights
    </button>
  )
}
