import { Trouble } from './trouble'

export default function Backstage() {
  return (
    <>
      <h1>Backstage</h1>
      <p className="lead">
        Everything that can go wrong on a stage, on purpose, one cue at a time.
      </p>
      <Trouble />
    </>
  )
}
