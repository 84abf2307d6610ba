import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import BaseScale from '../../src/ui/BaseScale.vue'

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const aScale = (modelValue: number | null, start?: number) =>
  mount(BaseScale, {
    props: {
      modelValue,
      label: 'How much?',
      words,
      unsaid: 'not said yet',
      ends: ['0', '10'],
      ...(start === undefined ? {} : { start }),
    },
  })

describe('a scale from 0 to 10', () => {
  it('says the number and its meaning, for the eye and for the ear', () => {
    const scale = aScale(4)
    expect(scale.get('output').text()).toBe('4four')
    expect(scale.get('input').attributes('aria-valuetext')).toBe('4: four')
  })

  it('claims no number before one is said', () => {
    const scale = aScale(null)
    expect(scale.get('output').text()).toBe('not said yet')
    expect(scale.get('input').attributes()).toMatchObject({ 'aria-valuetext': 'not said yet', 'data-state': 'unsaid' })
  })

  it('rests where it is told to until then', () => {
    expect(aScale(null, 7).get('input').element.value).toBe('7')
  })

  it('takes a tap on the thumb where it rests as an answer', async () => {
    const scale = aScale(null, 7)
    await scale.get('input').trigger('click')
    expect(scale.emitted('update:modelValue')).toEqual([[7]])
  })

  it('takes 0 as an answer', async () => {
    const scale = aScale(null)
    await scale.get('input').setValue(0)
    expect(scale.emitted('update:modelValue')).toEqual([[0]])
  })
})
