/** What is said on other screens than the first when something is not there. */
export const missing = {
  sessionLost: 'This session did not arrive. The connection may have dropped for a moment.',
  addressTitle: 'There is nothing at this address.',
  addressLine: 'The link may be old. Everything else is where it was.',
  sessionTitle: 'This session cannot be shown.',
  sessionLine: 'It is not among the sessions on this device.',
  logTitle: 'The record could not be read just now.',
  logLine: 'Nothing was removed. Sessions work as usual.',
} as const
