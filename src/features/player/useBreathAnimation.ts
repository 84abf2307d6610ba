/**
 * Moves the breath disc. The phases that are known ahead are one Web Animation of `transform`, anchored to the moment at which its
 * start is heard, so it never drifts from the voice and goes on by itself. There is never a second one on the element: Chromium
 * then draws both on the main thread, sixty times a second (timing reference §2.6, §4.6).
 */
import { onScopeDispose, watch, type Ref } from 'vue'
import { usePreferredReducedMotion } from '@vueuse/core'
import type { Seconds } from '../../core/time.ts'
import type { BreathInterval } from '../../core/timeline/breathAt.ts'
import { DISC_CURVE, fullnessEnds } from '../../core/timeline/lungFullness.ts'
import type { BreathView } from '../../picture/breathView.ts'

/** The size of the disc with empty lungs; with full lungs it is 1 and fills its edge. */
const EMPTY_SCALE = 0.7

const EASING = `cubic-bezier(${DISC_CURVE.join(', ')})`

/** Milliseconds by which an animation may be off before it is anchored anew; half a frame at 60 Hz. */
const TOLERANCE = 8

/** Follows the view; with reduced motion, or where the browser cannot animate or fails to, the disc stands still. */
export function useBreathAnimation(disc: Readonly<Ref<Element | null>>, view: () => BreathView): void {
  const motion = usePreferredReducedMotion()
  let shown: readonly BreathInterval[] = []
  let animation: Animation | null = null
  let hasFailed = false

  function follow(): void {
    const element = disc.value
    if (!element || !('animate' in element)) return
    if (motion.value === 'reduce') return cancel()
    const { phases, position, heardAt } = view()
    // Between two stretches of paced breath the disc rests where the last phase left it.
    if (phases.length === 0) return
    if (!knows(shown, phases.slice(0, 2))) {
      const before = animation
      animation = begin(element, phases)
      shown = phases
      before?.cancel()
    }
    const start = shown[0]?.startTime ?? 0
    if (animation) anchor(animation, start, position, heardAt(start))
  }

  function cancel(): void {
    animation?.cancel()
    animation = null
    shown = []
  }

  /** The disc goes along with the session, and must not end it. */
  function attempt(step: () => void): void {
    if (hasFailed) return
    try {
      step()
    } catch (error) {
      hasFailed = true
      window.reportError(error)
    }
  }

  watch([disc, view, motion], () => attempt(follow), { flush: 'post', immediate: true })
  onScopeDispose(() => attempt(cancel))
}

function knows(shown: readonly BreathInterval[], phases: readonly BreathInterval[]): boolean {
  return phases.every(({ startTime }) => shown.some((phase) => phase.startTime === startTime))
}

const scaleAt = (fullness: number): number => EMPTY_SCALE + (1 - EMPTY_SCALE) * fullness

function begin(element: Element, phases: readonly BreathInterval[]): Animation {
  const start = phases[0]?.startTime ?? 0
  const length = (phases.at(-1)?.endTime ?? start) - start
  const keyframes = phases.flatMap(({ phase, startTime, endTime }) => {
    const [from, to] = fullnessEnds(phase).map(scaleAt)
    return [
      { transform: `scale(${from})`, offset: (startTime - start) / length, easing: EASING },
      { transform: `scale(${to})`, offset: Math.min(1, (endTime - start) / length) },
    ]
  })
  return element.animate(keyframes, { duration: length * 1000, fill: 'forwards' })
}

function anchor(animation: Animation, start: Seconds, position: Seconds, heard: number | null): void {
  if (heard === null) {
    animation.pause()
    animation.currentTime = (position - start) * 1000
    return
  }
  const isAnchored = typeof animation.startTime === 'number' && Math.abs(animation.startTime - heard) <= TOLERANCE
  if (!isAnchored) animation.startTime = heard
}
