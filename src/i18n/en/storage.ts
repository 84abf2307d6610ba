/** What is said where the record cannot be stored. */
export const storage = {
  only: 'Saved only until you close this page.',
  why: {
    refused: 'Your browser doesn’t let Meru store anything.',
    full: 'There is no room left on this device.',
    unavailable: 'The device didn’t take it just now. We keep trying.',
  },
  saveFile: 'Save as a file',
  saved: 'Look for {name} among your downloads.',
  nothingStored:
    'Your browser doesn’t let Meru store anything. What you do here is forgotten when you close this page.',
} as const
