/** The words of the settings. */
export const settings = {
  figure: 'Your figure',
  figureLine: 'The person in all pictures, and in the player.',
  figureSeen: 'The person as chosen, sitting with crossed legs',
  skin: 'Skin',
  skins: { fair: 'Fair', warm: 'Warm', umber: 'Brown', deep: 'Deep' },
  hair: 'Hair',
  hairs: { black: 'Black', brown: 'Brown', copper: 'Copper', grey: 'Grey' },
  clothes: 'Clothes',
  clothing: { teal: 'Teal and navy', sky: 'Sky and plum', violet: 'Violet and slate', moss: 'Moss and steel' },
  build: 'Build',
  builds: { slender: 'Slender, hair in a bun', sturdy: 'Sturdy, short hair' },
} as const
