import { describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useBreathAnimation } from '../../../src/features/player/useBreathAnimation.ts'
import type { BreathView } from '../../../src/picture/breathView.ts'

interface FakeAnimation {
  /** Every keyframe as "offset scale". */
  readonly frames: readonly string[]
  readonly duration: number
  startTime: number | null
  currentTime: number | null
  isPaused: boolean
  isCancelled: boolean
}

/** An element whose animations can be looked at; setting a start time lets them run, as in a browser. */
function aDisc() {
  const animations: FakeAnimation[] = []
  const element = document.createElement('i')
  element.animate = ((keyframes: { transform: string; offset: number }[], { duration }: { duration: number }) => {
    let startTime: number | null = null
    const animation = {
      frames: keyframes.map(({ transform, offset }) => `${offset} ${transform}`),
      duration,
      currentTime: null,
      isPaused: false,
      isCancelled: false,
      get startTime() {
        return startTime
      },
      set startTime(time) {
        startTime = time
        animation.isPaused = false
      },
      pause() {
        startTime = null
        animation.isPaused = true
      },
      cancel: () => (animation.isCancelled = true),
    } as unknown as FakeAnimation & { pause(): void; cancel(): void }
    animations.push(animation)
    return animation
  }) as unknown as HTMLElement['animate']
  return { element, animations, live: () => animations.filter(({ isCancelled }) => !isCancelled) }
}

const inhale = { phase: 'inhale', startTime: 10, endTime: 14 } as const
const exhale = { phase: 'exhale', startTime: 14, endTime: 20 } as const

/** Position 0 is heard at 1000 ms. */
const heardAt = (position: number) => 1000 + position * 1000

function follow(first: BreathView) {
  const disc = aDisc()
  const view = shallowRef(first)
  const scope = effectScope()
  scope.run(() => useBreathAnimation(shallowRef(disc.element), () => view.value))
  const show = async (next: BreathView) => {
    view.value = next
    await nextTick()
  }
  return { ...disc, show, stop: () => scope.stop() }
}

describe('the breath disc', () => {
  it('anchors a phase and those after it to the moment at which the start is heard, as one animation', () => {
    const { live } = follow({ phases: [inhale, exhale], position: 11, heardAt })
    expect(live()).toMatchObject([
      {
        frames: ['0 scale(0.7)', '0.4 scale(1)', '0.4 scale(1)', '1 scale(0.7)'],
        duration: 10_000,
        startTime: 11_000,
      },
    ])
  })

  it('makes no new animation while a phase lasts', async () => {
    const { animations, show } = follow({ phases: [inhale, exhale], position: 11, heardAt })
    await show({ phases: [inhale, exhale], position: 12, heardAt })
    expect(animations).toHaveLength(1)
  })

  it('is anchored anew when the sound has slipped', async () => {
    const { live, show } = follow({ phases: [inhale], position: 11, heardAt })
    await show({ phases: [inhale], position: 12, heardAt: (position) => heardAt(position) + 40 })
    expect(live()[0]?.startTime).toBe(11_040)
  })

  it('stands still where it is while playback is paused, and goes on from there', async () => {
    const { live, show } = follow({ phases: [inhale], position: 11, heardAt })
    await show({ phases: [inhale], position: 12.5, heardAt: () => null })
    expect(live()[0]).toMatchObject({ isPaused: true, currentTime: 2500 })
    await show({ phases: [inhale], position: 12.5, heardAt: (position) => heardAt(position) + 60_000 })
    expect(live()[0]).toMatchObject({ isPaused: false, startTime: 71_000 })
  })

  it('goes on by itself through the phases that it knows', async () => {
    const { animations, show } = follow({ phases: [inhale, exhale], position: 11, heardAt })
    await show({ phases: [exhale], position: 15, heardAt })
    expect(animations).toMatchObject([{ startTime: 11_000, isCancelled: false }])
  })

  it('lets go of phases that are over where others come, but rests where the last one left it', async () => {
    const { live, show } = follow({ phases: [inhale], position: 11, heardAt })
    await show({ phases: [exhale], position: 15, heardAt })
    expect(live()).toMatchObject([{ frames: ['0 scale(1)', '1 scale(0.7)'], startTime: 15_000 }])
    await show({ phases: [], position: 21, heardAt })
    expect(live()).toHaveLength(1)
  })

  it('knows the next phase before this one ends', async () => {
    const { live, show } = follow({ phases: [inhale], position: 11, heardAt })
    await show({ phases: [inhale, exhale], position: 13, heardAt })
    expect(live()).toMatchObject([{ duration: 10_000, startTime: 11_000 }])
  })

  it('lets go of everything when the screen goes', () => {
    const { live, stop } = follow({ phases: [inhale, exhale], position: 11, heardAt })
    stop()
    expect(live()).toEqual([])
  })

  it('does not move for somebody who wants less motion', () => {
    const prefersLess = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }
    vi.spyOn(window, 'matchMedia').mockReturnValue(prefersLess as unknown as MediaQueryList)
    const { animations } = follow({ phases: [inhale, exhale], position: 11, heardAt })
    expect(animations).toEqual([])
    vi.restoreAllMocks()
  })
})

describe('a browser that fails to animate', () => {
  it.each<[string, PropertyDescriptorMap]>([
    ['the call', { animate: { value: fail } }],
    [
      'the start time',
      {
        animate: {
          value: () => ({
            set startTime(_: number | null) {
              fail()
            },
            get startTime() {
              return null
            },
            cancel: fail,
          }),
        },
      },
    ],
  ])('lets the disc stand still, be it %s, and the player goes on', async (_what, broken) => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const element = Object.defineProperties(document.createElement('i'), broken)
    const view = shallowRef<BreathView>({ phases: [inhale], position: 10, heardAt })
    const scope = effectScope()
    expect(() => scope.run(() => useBreathAnimation(shallowRef(element), () => view.value))).not.toThrow()
    view.value = { phases: [exhale], position: 14, heardAt }
    await nextTick()
    scope.stop()
    expect(reported).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})

function fail(): never {
  throw new Error('broken')
}
