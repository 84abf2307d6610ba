/** The words of the page of a session. */
export const session = {
  back: 'Back to the sessions',
  careTitle: 'When to stop, when to get help',
  careStop:
    'Stop if the pain climbs by two points and stays there, or if an arm or a leg tingles, goes numb or feels weak.',
  careSeek:
    'Get medical help at once for numbness around the seat or between the legs, new trouble with bladder or bowel, weakness in both legs, or chest pain. These are rare.',
  careBetweenBlades: 'New pain between the shoulder blades: have it looked at before you practise.',
  language: {
    spoken: 'This session is in {language}. The {language} voice of this device reads it.',
    unspoken: 'This session is in {language}; this device has no {language} voice. You can read along.',
  },
  voiceAway: 'The voice for this session is not on this device, and there is no network. Connect once, or read along.',
  near: 'Have near you',
  nearNothing: 'Nothing else: a quiet place is enough.',
  nearThings: '{things}.',
  steps: 'Steps',
  known: 'What is known',
  knownNothing: 'Nobody has tested this session itself.',
  unreviewed: 'No clinician has reviewed this app yet. It does not replace advice from somebody who knows you.',
  options: 'As you like it',
  firstSide: 'First side',
  right: 'Right',
  left: 'Left',
  spoken: 'A few words',
  note: {
    arrive: 'getting there',
    flow: 'moving slowly',
    breathe: 'following the breath',
    rest: 'resting',
    bothRightFirst: 'right, then left',
    bothLeftFirst: 'left, then right',
    oneLeft: 'left side',
    oneRight: 'right side',
  },
} as const
