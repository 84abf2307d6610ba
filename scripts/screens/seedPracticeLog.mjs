/** Fills the browser's practice log with some weeks of realistic practice. */

const DAY = 24 * 60 * 60 * 1000

/** Days ago, minutes practised, pain before and after (null if not given). */
const PRACTICES = /** @type {const} */ ([
  [0, 10, 5, 3],
  [1, 10, 5, 4],
  [3, 11, 4, 3],
  [6, 10, 6, 4],
  [8, 10, 6, null],
  [10, 5, 7, 5],
  [13, 10, 5, 5],
  [15, 10, null, null],
  [17, 11, 6, 4],
  [20, 3, 7, 6],
  [24, 10, 6, 5],
  [27, 10, 7, 5],
  [29, 5, 8, 7],
])
const REST_DAYS = [11, 12]

/**
 * Replaces the browser's practice log; empties it if `now` is null. The page must be of the app's origin, or blank.
 *
 * @param {import('playwright').Page} page
 * @param {Date | null} now the newest practice ended at this time
 * @returns {Promise<void>}
 */
export async function seedPracticeLog(page, now) {
  await page.goto('/practice')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText(/Nothing here yet|History/).waitFor()
  await page.evaluate(replaceLog, now === null ? [] : createEntries(now.getTime()))
}

function createEntries(/** @type {number} */ now) {
  const practiceEntries = PRACTICES.flatMap(([daysAgo, minutes, painBefore, painAfter], index) => {
    const startedAt = now - daysAgo * DAY - minutes * 60_000
    const id = `practice-${index}`
    return [
      {
        kind: 'practice',
        id,
        recordedAt: startedAt + minutes * 60_000,
        startedAt,
        utcOffset: 60,
        timeZone: 'Europe/Berlin',
        dayStart: 240,
        planned: minutes * 60,
        active: minutes * 60,
        endReason: 'done',
        origin: 'live',
        session: 'lower-acute-first-moves-8',
        title: 'First moves after a flare',
        regions: ['lower'],
        ...(painBefore === null ? {} : { painBefore }),
      },
      ...(painAfter === null ? [] : [{ kind: 'feeling', id: `feeling-${index}`, target: id, painAfter }]),
    ]
  })
  const restEntries = REST_DAYS.map((daysAgo) => {
    const day = new Date(now - daysAgo * DAY).toISOString().slice(0, 10)
    return { kind: 'rest', id: `rest-${daysAgo}`, from: day, to: day, reason: 'planned' }
  })
  return [...practiceEntries, ...restEntries]
}

/**
 * Puts these entries in the place of the log. Runs in the page.
 *
 * @param {readonly object[]} entries
 * @returns {Promise<void>}
 */
export function replaceLog(entries) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('meru')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction('log', 'readwrite')
      const log = transaction.objectStore('log')
      log.clear()
      entries.forEach((entry) => log.put(entry))
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}
