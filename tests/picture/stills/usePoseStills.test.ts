import { effectScope, shallowRef } from 'vue'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DrawingRequest } from '../../../src/picture/stills/drawingRequest.ts'
import { poseStillsOf } from '../../../src/picture/stills/usePoseStills.ts'
import { lookKey } from '../../../src/core/person/figureLook.ts'
import { createFigureLook } from '../../../src/platform/storage/figureLook.ts'
import type { StillRequest } from '../../../src/picture/poseStill.ts'
import { emptyStorage } from '../../support/emptyStorage.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve))
const right = { poseId: 'bridge', side: null, theme: 'light' } as const

function setUp(first: StillRequest, draw?: (request: DrawingRequest) => Promise<string>) {
  const requests: string[] = []
  const drawn = async (request: DrawingRequest) => {
    const name = [request.poseId, request.side ?? 'right', request.theme, lookKey(request.look)].join(' ')
    requests.push(name)
    return name
  }
  const figureLook = createFigureLook(emptyStorage())
  const request = shallowRef<StillRequest>(first)
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  const still = scope.run(() => poseStillsOf(figureLook, draw ?? drawn)(() => request.value))
  if (!still) throw new Error('The scope had ended')
  return { figureLook, request, still, requests }
}

describe('the person in the pictures', () => {
  it('is there at once in the first look, and nothing is drawn for it', () => {
    const { still, requests } = setUp(right)
    expect(still.value).toEqual({ url: '/figures/bridge-light.webp', isMirrored: false })
    expect(requests).toEqual([])
  })

  it.each([
    ['turned over where the camera goes round', 'seated-twist', '/figures/seated-twist-light.webp', true],
    ['a picture of its own where the camera stays', 'bird-dog', '/figures/bird-dog-left-light.webp', false],
  ])('is, on the left side, %s', (_how, poseId, url, isMirrored) => {
    expect(setUp({ poseId, side: 'left', theme: 'light' }).still.value).toEqual({ url, isMirrored })
  })

  it('is drawn in another look on its own side, and nobody else is seen before', async () => {
    const { figureLook, still } = setUp({ poseId: 'bird-dog', side: 'left', theme: 'dark' })
    figureLook.change({ skin: 'deep', build: 'sturdy' })
    expect(still.value).toBeNull()
    await settle()
    expect(still.value).toEqual({ url: 'bird-dog left dark deep-brown-teal-sturdy', isMirrored: false })
  })

  it('stays in the picture while the next look is being drawn, but not over another pose', async () => {
    const { figureLook, request, still } = setUp(right)
    figureLook.change({ hair: 'grey' })
    await settle()
    figureLook.change({ hair: 'black' })
    await Promise.resolve()
    expect(still.value?.url).toContain('grey')
    await settle()
    expect(still.value?.url).toContain('black')
    request.value = { ...right, poseId: 'mountain' }
    await Promise.resolve()
    expect(still.value?.url ?? 'mountain').toContain('mountain')
  })

  it('is the first one where none can be drawn', async () => {
    const { figureLook, still } = setUp(right, () => Promise.reject(new Error('no canvas')))
    figureLook.change({ hair: 'grey' })
    await settle()
    expect(still.value).toEqual({ url: '/figures/bridge-light.webp', isMirrored: false })
  })

  it('shows the newest request, whichever picture is ready first', async () => {
    const ready = new Map<string, (url: string) => void>()
    const { figureLook, still } = setUp(right, ({ look }) => new Promise((done) => ready.set(look.hair, done)))
    figureLook.change({ hair: 'grey' })
    await settle()
    figureLook.change({ hair: 'black' })
    await settle()
    ready.get('black')?.('black')
    await settle()
    ready.get('grey')?.('grey')
    await settle()
    expect(still.value?.url).toBe('black')
  })
})
