'use client'

import { useState } from 'react'

/** One button or link for each place where a page, or the server behind it, can fail. */
export function Trouble() {
  const [note, setNote] = useState('')
  const [answer, setAnswer] = useState('')
  const [broken, setBroken] = useState(false)
  if (broken) throw new Error(`a string broke: ${note}`)

  const askPrice = async () => {
    const response = await fetch(`/api/rooms/9/price?access_token=${encodeURIComponent(note)}`)
    setAnswer(`The box office said ${response.status}.`)
  }

  return (
    <div className="panel">
      <label>
        A note, which ends up in the failure
        <input name="note" value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <h2>In this page</h2>
      <div className="row">
        <button
          type="button"
          onClick={() => {
            throw new Error(`the baton fell: ${note}`)
          }}
        >
          Drop the baton
        </button>
        <button type="button" onClick={() => void Promise.reject(new Error(`no answer: ${note}`))}>
          Forget to wait
        </button>
        <button type="button" onClick={() => setBroken(true)}>
          Break a string
        </button>
      </div>
      <h2>On the server</h2>
      <div className="row">
        <button type="button" onClick={() => void askPrice()}>
          Ask for a price
        </button>
        <a className="button" href="/backstage/ledger">
          Open the ledger
        </a>
        <a className="button" href="/backstage/score">
          Read the score
        </a>
      </div>
      <p role="status">{answer}</p>
    </div>
  )
}
