/** How windows look. */
export const appearanceWords = {
  title: 'Appearance',
  choose: 'Colours of the windows',
  light: 'Light',
  dark: 'Dark',
  system: 'As the system has it',
  help: {
    light: 'Dark text on a light ground, whatever the system has.',
    dark: 'Light text on a dark ground, whatever the system has.',
    system: 'Follows the system, also when it changes during the day.',
  },
} as const
