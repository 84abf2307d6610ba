/** A database as an earlier version of the app left it; the files lie in `tests/fixtures/databases` and are never changed. */
export interface StoredDatabase {
  /** As the browser counts it: ten for each of ours. */
  readonly version: number
  readonly stores: Readonly<Record<string, StoredTable>>
}

interface StoredTable {
  /** Null where each row has its key beside it. */
  readonly keyPath: string | null
  readonly rows: readonly { readonly key?: string; readonly value: unknown }[]
}

/** Writes a database as it was stored. */
export async function storeDatabase(indexedDB: IDBFactory, { version, stores }: StoredDatabase): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('meru', version)
    request.onerror = () => reject(new Error('The database cannot be written', { cause: request.error }))
    request.onsuccess = () => resolve(request.result)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, keyPath === null ? {} : { keyPath })
        rows.forEach(({ key, value }) => store.put(value, key))
      }
    }
  })
  database.close()
}
