import type { Directory, Person } from '../../notices/people.ts'

/** A directory of a few people, which may be made to fail. */
export interface TestDirectory extends Directory {
  state: 'away' | 'hanging' | 'here'
  people: readonly Person[]
  adminIds: readonly string[]
  asked: number
}

export function testDirectory(): TestDirectory {
  const answer = <T>(directory: TestDirectory, found: T): Promise<T> | T => {
    directory.asked += 1
    if (directory.state === 'away') throw new Error('the directory is away')
    return directory.state === 'hanging' ? new Promise<T>(() => {}) : found
  }
  return {
    state: 'here',
    people: [
      { id: 'ada', email: 'ada@example.org' },
      { id: 'bob' },
      { id: 'u-1' },
      { id: 'u-2', type: 'human' },
      { id: 'svc-1', type: 'service' },
      { id: 'int-1', type: 'internal' },
    ],
    adminIds: ['ada', 'bob'],
    asked: 0,
    admins() {
      return answer(
        this,
        this.people.filter(({ id }) => this.adminIds.includes(id)),
      )
    },
    person(id) {
      return answer(
        this,
        this.people.find((person) => person.id === id),
      )
    },
  }
}
