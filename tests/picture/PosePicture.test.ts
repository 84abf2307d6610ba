import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import PosePicture from '../../src/picture/PosePicture.vue'
import { poseStillKey, type PoseStill } from '../../src/picture/poseStill.ts'

afterEach(() => {
  delete document.documentElement.dataset['theme']
})

const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('the picture of a pose', () => {
  it('is another drawing in the dark theme, also when the theme changes', async () => {
    document.documentElement.dataset['theme'] = 'light'
    const picture = mount(PosePicture, { props: { poseId: 'bridge' } })
    expect(picture.attributes('src')).toBe('/figures/bridge-light.webp')
    document.documentElement.dataset['theme'] = 'dark'
    await settle()
    expect(picture.attributes('src')).toBe('/figures/bridge-dark.webp')
  })

  it('says nothing beside a name, and the pose where it stands alone', () => {
    expect(mount(PosePicture, { props: { poseId: 'bridge' } }).attributes('alt')).toBe('')
    expect(mount(PosePicture, { props: { poseId: 'bridge', alt: 'Hips lifted' } }).attributes('alt')).toBe(
      'Hips lifted',
    )
  })

  it('is mirrored for the left side', () => {
    const picture = mount(PosePicture, { props: { poseId: 'bridge', side: 'left' } })
    expect(picture.attributes('data-turned')).toBe('over')
  })

  it('keeps its place free while it is being drawn, and has its name already', async () => {
    const still = shallowRef<PoseStill | null>(null)
    const provide = { [poseStillKey as symbol]: () => still }
    const picture = mount(PosePicture, { props: { poseId: 'bridge', alt: 'Hips lifted' }, global: { provide } })
    expect([picture.attributes('src'), picture.attributes('data-state')]).toEqual([undefined, 'drawing'])
    expect(picture.attributes('alt')).toBe('Hips lifted')
    still.value = { url: 'blob:drawn', isMirrored: false }
    await nextTick()
    expect([picture.attributes('src'), picture.attributes('data-state')]).toEqual(['blob:drawn', 'drawn'])
  })

  it('gives way to the person in the same position where the pose was not drawn', async () => {
    const picture = mount(PosePicture, { props: { poseId: 'unknown', fallback: 'savasana' } })
    await picture.trigger('error')
    expect(picture.attributes('src'), 'it may have been lost on its way').toContain('unknown-light.webp?again')
    await picture.trigger('error')
    expect(picture.attributes('src')).toContain('savasana')
    await picture.setProps({ poseId: 'bridge' })
    await nextTick()
    expect(picture.attributes('src')).toContain('bridge')
  })

  it('does not ask for ever where that is missing too', async () => {
    const picture = mount(PosePicture, { props: { poseId: 'savasana', fallback: 'savasana' } })
    await picture.trigger('error')
    expect(picture.attributes('src')).toContain('savasana')
  })
})
