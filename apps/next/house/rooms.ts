export interface Room {
  readonly id: string
  readonly name: string
  readonly seats: number
  readonly cents: number
  readonly about: string
}

/** The rooms of the house. */
export const rooms: readonly Room[] = [
  {
    id: '1',
    name: 'The Attic',
    seats: 3,
    cents: 1400,
    about: 'A slanted roof, an old upright, and the best morning light in the house.',
  },
  {
    id: '2',
    name: 'The Vault',
    seats: 5,
    cents: 2200,
    about: 'Two floors down. Drums welcome, daylight not.',
  },
  {
    id: '3',
    name: 'The Salon',
    seats: 12,
    cents: 3900,
    about: 'A grand piano, twelve chairs, and room for a conductor with opinions.',
  },
]

export function findRoom(id: string): Room | undefined {
  return rooms.find((room) => room.id === id)
}

export function price(cents: number): string {
  return `€ ${(cents / 100).toFixed(2)}`
}
