import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PlayerCaption from '../../../src/features/player/PlayerCaption.vue'

describe('the caption', () => {
  it.each([
    [40, 'large'],
    [41, 'middle'],
    [80, 'middle'],
    [81, 'small'],
    [600, 'small'],
  ])('of %i characters is %s and whole', (length, size) => {
    const text = 'a'.repeat(length)
    const caption = mount(PlayerCaption, { props: { text, isSpoken: true, isUnvoiced: false } })
    expect(caption.attributes('data-size')).toBe(size)
    expect(caption.text()).toBe(text)
  })
})
