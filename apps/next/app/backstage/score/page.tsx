import { Score } from './score'

export const dynamic = 'force-dynamic'

export default function ScorePage() {
  return <Score />
}
