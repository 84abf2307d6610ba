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
      clear: 'Clear',
      clearLabel: 'Clear this answer',
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

  it.each([0, 5, 7, 10])(
    'rests at %i where it is told to, a hair beside it, so that setting that number is a change',
    (start) => {
      const { valueAsNumber } = aScale(null, start).get('input').element
      expect(Math.round(valueAsNumber)).toBe(start)
      expect(valueAsNumber).not.toBe(start)
    },
  )

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

  it.each(['touch', 'pen'])('takes a %s on the thumb where it rests as an answer', async (pointerType) => {
    const scale = aScale(null, 7)
    await scale.get('input').trigger('pointerup', { pointerType })
    expect(scale.emitted('update:modelValue')).toEqual([[7]])
  })

  it.each(['Enter', ' ', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'])(
    'takes the key %o as the answer where the thumb rests',
    async (key) => {
      const scale = aScale(null, 7)
      await scale.get('input').trigger('keydown', { key })
      expect(scale.emitted('update:modelValue')).toEqual([[7]])
    },
  )

  it('leaves every key to the browser once something is said', async () => {
    const scale = aScale(6)
    for (const key of ['Enter', ' ', 'ArrowRight', 'Home']) await scale.get('input').trigger('keydown', { key })
    expect(scale.emitted('update:modelValue')).toBeUndefined()
  })

  it.each([
    ['Tab', {}],
    ['ArrowLeft', { altKey: true }],
  ])('says nothing on the key %s on its way elsewhere', async (key, held) => {
    const scale = aScale(null)
    await scale.get('input').trigger('keydown', { key, ...held })
    expect(scale.emitted('update:modelValue')).toBeUndefined()
  })

  it.each(Array.from({ length: 11 }, (_, value) => value))('takes %i from whatever sets the slider', async (value) => {
    const scale = aScale(null)
    await scale.get('input').setValue(value)
    expect(scale.emitted('update:modelValue')).toEqual([[value]])
  })

  it('says nothing on a tap on its question', async () => {
    const scale = aScale(null)
    const tap = new MouseEvent('click', { bubbles: true, cancelable: true })
    scale.get('label').element.dispatchEvent(tap)
    expect(tap.defaultPrevented).toBe(true)
    expect(scale.emitted('update:modelValue')).toBeUndefined()
  })

  it('can be taken back, and the slider has the focus then', async () => {
    const scale = aScale(4)
    document.body.append(scale.element)
    await scale.get('button').trigger('click')
    expect(scale.emitted('update:modelValue')).toEqual([[null]])
    expect(document.activeElement).toBe(scale.get('input').element)
    scale.unmount()
  })

  it('has nothing to take back before something is said', () => {
    expect(aScale(null).find('button').exists()).toBe(false)
  })
})
