import { capture, log, span } from '@tacet/browser'
import { useErrorHandler } from '@tacet/browser/react'
import { useEffect, useState, type ReactNode } from 'react'
import { getJson, postJson } from './api.ts'
import { goTo } from './path.ts'

interface Product {
  readonly id: number
  readonly name: string
  readonly cents: number
}

/** What is for sale, and the field that the card goes into. */
export function Products(): ReactNode {
  const [products, setProducts] = useState<readonly Product[]>([])
  const [card, setCard] = useState('')
  const [notice, setNotice] = useState('')
  const showError = useErrorHandler()
  useEffect(() => {
    getJson<Product[]>('/api/products').then(setProducts, showError)
  }, [showError])

  const buy = async (product: Product): Promise<void> => {
    setNotice('')
    try {
      const id = await placeOrder(product, card)
      goTo(`/orders/${id}`)
    } catch (error) {
      // Handled: the visitor gets an answer, the shop wants to know all the same.
      capture(error, { tags: { step: 'checkout' } })
      setNotice('The bank said no. Nothing was charged.')
    }
  }

  return (
    <>
      <div className="shelf">
        {products.map((product) => (
          <article className="card" key={product.id}>
            <h3>{product.name}</h3>
            <p className="price">€ {(product.cents / 100).toFixed(2)}</p>
            <button type="button" onClick={() => void buy(product)}>
              Buy
            </button>
          </article>
        ))}
      </div>
      <label>
        Pay with card
        <input
          name="card"
          autoComplete="off"
          placeholder="0000 0000 0000 0000"
          value={card}
          onChange={(event) => setCard(event.target.value)}
        />
      </label>
      <p className="notice" role="status">
        {notice}
      </p>
    </>
  )
}

/** One trace: this span, the request, the route that takes it, the question to the database. */
function placeOrder({ id: productId, cents }: Product, card: string): Promise<number> {
  log.info(`buying with card ${card}`, { productId })
  return span({ name: 'buy', op: 'ui.action.click', attributes: { card } }, async () => {
    const order = { productId: String(productId), customer: 'Ada', card, cents }
    const { id } = await postJson<{ readonly id: number }>('/api/checkout', order)
    return id
  })
}
