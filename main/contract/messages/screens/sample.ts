/** Sample data: what is said while it is made and while it is looked at. */
export const sampleWords = {
  banner: 'You are looking at sample data. Nothing of it is real, and none of it is among your own.',
  leave: 'Leave and start with my own',
  leaveShort: 'Back to my own data',
  title: 'Making the sample data',
  says: 'Twelve agreements of a fictional police department with nine partners are made in a folder of their own.',
  progress: '{done} of {total} steps',
  section: 'Sample data',
  help: 'A fictional police department with twelve agreements, to look around with. It is kept in a folder of its own, apart from yours.',
  explore: 'Explore with sample data',
  remove: 'Remove the sample data',
  otherWindow: 'Another window holds something that is not saved. Go there first; nothing was done.',
  cancel: 'Cancel',
} as const
