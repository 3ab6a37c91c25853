import { useErrorHandler } from '@tacet/browser/react'
import { useEffect, useState, type ReactNode } from 'react'
import { getJson } from './api.ts'
import { Link } from './link.tsx'

interface PlacedOrder {
  readonly id: number
  readonly customer: string
  readonly cents: number
}

export function Order({ id }: { readonly id: string }): ReactNode {
  const [order, setOrder] = useState<PlacedOrder>()
  const showError = useErrorHandler()
  useEffect(() => {
    getJson<PlacedOrder>(`/api/orders/${id}`).then(setOrder, showError)
  }, [id, showError])

  return (
    <section className="card">
      <h1>Order {id}</h1>
      {order ? (
        <p>
          {order.customer}, your parcel of € {(order.cents / 100).toFixed(2)} is being packed.
        </p>
      ) : (
        <p className="quiet">Looking it up …</p>
      )}
      <Link to="/">Back to the window</Link>
    </section>
  )
}
