/**
 * What the sound of the page means to the system, where the browser lets us say so (https://w3c.github.io/audio-session/;
 * Safari since 16.4).
 */

/** Alone the session stops other music and goes on in a locked phone; over music both are heard. */
export type AudioSessionMode = 'alone' | 'over-music'

/**
 * Says how the sound stands to other music; false where the browser has no such choice or refuses it.
 * Over music an iPhone counts the sound as ambient, and falls silent when it is locked or its mute switch is on
 * (WebKit maps `ambient` and `transient` alike to the category AmbientSound).
 */
export function setAudioSession(
  company: AudioSessionMode,
  session: AudioSession | null = navigator.audioSession ?? null,
): boolean {
  if (!session) return false
  try {
    session.type = company === 'over-music' ? 'ambient' : 'playback'
    return true
  } catch {
    // The caller is told by the result.
    return false
  }
}
