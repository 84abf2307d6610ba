/** Hands lines to several speakers and gives the sound of each as soon as it is there. */

/** Somebody who says one line after the other. */
export interface Speaker {
  /** The samples of a line at VOICE_RATE, trimmed; rejects with a sentence where it cannot be said. */
  readonly speak: (line: string) => Promise<Float32Array>
  readonly stop: () => void
}

/** Speaks all items' texts, in any order; `onSpoken` may take its time, and only one call of it runs at once. */
export async function speakAll<Item extends { readonly text: string }>(
  items: readonly Item[],
  speakers: readonly Speaker[],
  onSpoken: (item: Item, samples: Float32Array) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  let written = Promise.resolve()
  try {
    await Promise.all(
      speakers.map(async ({ speak }) => {
        for (let item = queue.shift(); item; item = queue.shift()) {
          const spoken = item
          const samples = await speak(spoken.text)
          written = written.then(() => onSpoken(spoken, samples))
          await written
        }
      }),
    )
  } finally {
    for (const { stop } of speakers) stop()
  }
}
