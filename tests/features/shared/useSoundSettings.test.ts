import { createApp, effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import { servicesKey } from '../../../src/features/shared/services.ts'
import { useSoundSettings } from '../../../src/features/shared/useSoundSettings.ts'
import { fakeServices } from '../../support/fakeServices.ts'

function opened() {
  const services = fakeServices()
  const app = createApp({}).provide(servicesKey, services)
  const scope = effectScope()
  const sound = app.runWithContext(() => scope.run(useSoundSettings))
  if (!sound) throw new Error('The scope had ended')
  return { services, scope, sound }
}

describe('the window onto the sound settings', () => {
  it('shows what is changed elsewhere', () => {
    const { services, sound } = opened()
    services.soundSettings.change({ voice: 'cedar' })
    expect(sound.settings.value.voice).toBe('cedar')
  })

  it('changes one volume and leaves the others', () => {
    const { services, sound } = opened()
    sound.setVolume('cues', 0.2)
    sound.setVolume('voice', 0.6)
    expect(services.soundSettings.get().volumes).toEqual({ voice: 0.6, cues: 0.2, ambience: 0.5 })
  })

  it('looks no more once its scope has ended', () => {
    const { services, scope, sound } = opened()
    scope.stop()
    services.soundSettings.change({ voice: 'cedar' })
    expect(sound.settings.value.voice).toBe('willow')
  })
})
