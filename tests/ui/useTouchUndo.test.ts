import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import BaseScale from '../../src/ui/BaseScale.vue'
import BaseVolume from '../../src/ui/BaseVolume.vue'

const touch = { pointerType: 'touch' }

/** A slider whose value its parent takes over, as screens do. */
async function mounted(component: typeof BaseScale | typeof BaseVolume, modelValue: number | null) {
  const words = Array.from({ length: 11 }, (_, number) => String(number))
  const names = {
    label: 'How much?',
    words,
    unsaid: 'not said',
    ends: ['0', '10'],
    clear: 'Clear',
    clearLabel: 'Clear this answer',
    name: '',
    phrase: '',
  }
  const wrapper = mount(component as typeof BaseVolume, {
    props: {
      ...names,
      modelValue: modelValue as number,
      'onUpdate:modelValue': (value: number) => wrapper.setProps({ modelValue: value }),
    },
  })
  await nextTick()
  return wrapper
}

/** As Chromium does it: the thumb moves when the finger comes down, then the browser takes the touch for a scroll. */
async function scrollFrom(wrapper: Awaited<ReturnType<typeof mounted>>, value: number) {
  const slider = wrapper.get('input')
  await slider.trigger('pointerdown', touch)
  await slider.setValue(value)
  await slider.trigger('pointercancel', touch)
  await slider.trigger('change')
  await nextTick()
}

describe('a scroll that begins on a slider', () => {
  it.each([null, 3])('leaves the pain as it was: %o', async (before) => {
    const scale = await mounted(BaseScale, before)
    await scrollFrom(scale, 8)
    expect(scale.props('modelValue')).toBe(before)
    expect(Math.round(scale.get('input').element.valueAsNumber)).toBe(before ?? 5)
  })

  it('leaves a volume as it was', async () => {
    const volume = await mounted(BaseVolume, 0.5)
    await scrollFrom(volume, 90)
    expect(volume.props('modelValue')).toBe(0.5)
    expect(volume.get('input').element.value).toBe('50')
  })

  it('does not hinder the touch after it', async () => {
    const volume = await mounted(BaseVolume, 0.5)
    await scrollFrom(volume, 90)
    const slider = volume.get('input')
    await slider.trigger('pointerdown', touch)
    await slider.setValue(70)
    await slider.trigger('pointerup', touch)
    expect(volume.props('modelValue')).toBe(0.7)
  })
})
