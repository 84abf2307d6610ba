/** Lengths, times and the week. */

/** Lengths and clock times. */
export const time = {
  minutes: 'no minutes | 1 minute | {n} minutes',
  seconds: '1 second | {n} seconds',
  minutesAndSeconds: '{minutes} {seconds}',
  underMinute: 'under a minute',
  clock: '{day} at {time}',
  today: 'today',
} as const

/** Days of the week and what became of them. */
export const weekday = {
  letter: { 1: 'M', 2: 'T', 3: 'W', 4: 'T', 5: 'F', 6: 'S', 7: 'S' },
  name: {
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
  },
  state: {
    practised: '{day}: practised',
    rest: '{day}: rest day',
    today: '{day}: today',
    open: '{day}',
  },
} as const
