/** The drawn icons: a 24 px grid, one stroke, round ends, no fill. Each is a list of path data. */
export const icons = {
  today: [
    'M9.5 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
    'M6.8 16.2v-1.7a4 4 0 0 1 4-4h2.4a4 4 0 0 1 4 4v1.7M12 14v2.2M3.5 20c.8-2.5 3.5-3.8 8.5-3.8s7.7 1.3 8.5 3.8Z',
  ],
  sessions: ['M4.5 4.5v15M9 4.5v15M13.2 5.3l4.6 14.2', 'M3 19.5h18'],
  practice: [
    'M6.75 5h10.5a3 3 0 0 1 3 3v9.25a3 3 0 0 1-3 3H6.75a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3Z',
    'M8 3v4M16 3v4M3.75 10h16.5',
    'm9 15 2.2 2.2L15.4 13',
  ],
  back: ['M15 5.5 8.5 12l6.5 6.5'],
  onward: ['m9 5.5 6.5 6.5L9 18.5'],
  close: ['m6 6 12 12M18 6 6 18'],
  previous: ['M18.5 6v12L9 12l9.5-6Z', 'M5.5 6v12'],
  next: ['M5.5 6v12L15 12 5.5 6Z', 'M18.5 6v12'],
  pause: ['M8.5 6v12M15.5 6v12'],
  play: ['M8 5.5v13l10.5-6.5L8 5.5Z'],
  caution: ['M12 4.2 21 19.5H3L12 4.2Z', 'M12 10.2v4M12 16.9v.1'],
  sides: ['M12 4v16M8.5 8 4.5 12l4 4M15.5 8l4 4-4 4'],
  sound: ['M4 9.5v5h3.2L12 18.5v-13L7.2 9.5H4Z', 'M15.5 9a4.2 4.2 0 0 1 0 6M18 6.3a8 8 0 0 1 0 11.4'],
  voice: [
    'M5 17.5V8.8A2.8 2.8 0 0 1 7.8 6h8.4A2.8 2.8 0 0 1 19 8.8v4.4a2.8 2.8 0 0 1-2.8 2.8H9.5L5 19.5v-2Z',
    'M9 9.8v2.4M12 9v4M15 9.8v2.4',
  ],
  rain: [
    'M7 14.5a4 4 0 0 1-.3-8A5.3 5.3 0 0 1 16.8 8a3.3 3.3 0 0 1 .2 6.5',
    'm9 16.5-1 3.2M13 14.5l-1 3.2M16.5 17l-.8 2.7',
  ],
  search: ['M4.5 10.8a6.3 6.3 0 1 0 12.6 0a6.3 6.3 0 1 0-12.6 0', 'm15.6 15.6 4.6 4.6'],
  filter: ['M4 7h16M7 12h10M10 17h4'],
  clock: ['M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0', 'M12 7.5V12l3 2'],
  note: ['M7 4.5h7.5L18 8v11.5H7z', 'M10 12h5M10 15.5h5'],
} as const satisfies Record<string, readonly string[]>

export type IconName = keyof typeof icons
