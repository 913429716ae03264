type KeysOf<Row> = (row: Row) => (string | null)[]

/**
 * Records by their id, and by what else they are looked up by, so that ten thousand cost no more than ten.
 * What a record is found by changes through `change` alone.
 */
export class Table<Row extends object, Index extends string> {
  readonly #rows = new Map<string, Row>()
  readonly #found = new Map<string, Set<Row>>()
  readonly #idOf: (row: Row) => string
  readonly #indices: [string, KeysOf<Row>][]

  constructor(idOf: (row: Row) => string, indices: Record<Index, KeysOf<Row>>) {
    this.#idOf = idOf
    this.#indices = Object.entries(indices)
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id)
  }

  /** In the order in which they came to have this key. */
  by(index: Index, key: string): Row[] {
    return [...(this.#found.get(toPlace(index, key)) ?? [])]
  }

  values(): MapIterator<Row> {
    return this.#rows.values()
  }

  add(row: Row): Row {
    this.#rows.set(this.#idOf(row), row)
    for (const place of this.#placesOf(row)) this.#putAt(place, row)
    return row
  }

  change(row: Row, changes: Partial<Row>): void {
    const places = this.#placesOf(row)
    Object.assign(row, changes)
    const newPlaces = this.#placesOf(row)
    for (const place of places.filter((old) => !newPlaces.includes(old))) this.#found.get(place)?.delete(row)
    for (const place of newPlaces) this.#putAt(place, row)
  }

  clear(): void {
    this.#rows.clear()
    this.#found.clear()
  }

  #putAt(place: string, row: Row): void {
    const rows = this.#found.get(place)
    if (rows) rows.add(row)
    else this.#found.set(place, new Set([row]))
  }

  #placesOf(row: Row): string[] {
    return this.#indices.flatMap(([index, keysOf]) =>
      keysOf(row).flatMap((key) => (key === null ? [] : toPlace(index, key))),
    )
  }
}

const toPlace = (index: string, key: string) => `${index} ${key}`
