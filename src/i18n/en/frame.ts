/** What stands around every screen: names, ways, actions, faults. */

/** The app itself, and how one gets about in it. */
export const app = {
  name: 'Meru',
  skip: 'Skip to the content',
  newer: 'A newer version of Meru is ready.',
  takeNewer: 'Take it',
  navigation: 'Main',
  loading: 'Loading',
} as const

/** The names of the screens. */
export const screen = {
  today: 'Today',
  library: 'Library',
  session: 'Session',
  practice: 'Practice',
  settings: 'Settings',
  player: 'Player',
  after: 'Finished',
  notFound: 'Not found',
} as const

/** What buttons say. */
export const action = {
  start: 'Start',
  pause: 'Pause',
  resume: 'Resume',
  next: 'Next',
  previous: 'Previous',
  end: 'End session',
  done: 'Done',
  tryAgain: 'Try again',
  toToday: 'Go to Today',
  toSessions: 'See all sessions',
  back: 'Back',
  preparing: 'Getting it ready',
  hide: 'Hide',
  show: 'Show',
  close: 'Close',
  goOn: 'Go on',
  playHere: 'Play here instead',
} as const

/** What is said when a screen cannot be shown. */
export const fault = {
  title: 'Something went wrong here.',
  line: 'It is our mistake, not yours. What you practised is kept on this device.',
  lost: 'A part of Meru did not arrive. What you practised is kept.',
} as const
