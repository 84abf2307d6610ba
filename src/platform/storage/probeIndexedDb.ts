/**
 * Rejects with the browser's error where it opens no database of this name; makes none where there is none yet. Dexie tries
 * thrice and warns each time in the console, so a browser that refuses is found out without it.
 */
export function probeIndexedDb(indexedDB: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let isNew = false
    request.onupgradeneeded = () => {
      isNew = true
      request.transaction?.abort()
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = (event) => {
      // Firefox reports to the console what is not taken care of.
      event.preventDefault()
      if (isNew) resolve()
      else reject(request.error ?? new DOMException('The database cannot be opened', 'UnknownError'))
    }
  })
}
