import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import VoiceSheet from '../../../src/features/session/VoiceSheet.vue'
import { addWords, createWords } from '../../../src/i18n/createWords.ts'
import { enLater } from '../../../src/i18n/enLater.ts'

it('lets no voice talk into a session that runs', async () => {
  const asked: string[] = []
  const preview = async (voice: string) => asked.push(voice) > 0
  const props = { modelValue: true, voice: 'willow', hasDeviceVoice: false, preview }
  const words = createWords()
  addWords(words, { enLater })
  const sheet = mount(VoiceSheet, { props: { ...props, canListen: true }, global: { plugins: [words] } })
  const listen = () => sheet.get('[aria-label="Listen to Cedar"]').trigger('click')
  await listen()
  await sheet.setProps({ canListen: false })
  await listen()
  expect(asked).toEqual(['cedar'])
})
