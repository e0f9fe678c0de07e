/** What is being done while a long call runs. */
export const progressText = {
  assembling: 'Putting the text together',
  printing: 'Printing the PDF',
  finishing: 'Finishing the PDF',
  'writing-docx': 'Making the Word document',
  'writing-html': 'Making the web page',
  saving: 'Saving the files',
  'exporting-many': 'Exporting {count} agreements',
  'backing-up': 'Copying the database',
  'backing-up-files': 'Copying files',
  'reading-backup': 'Reading the backup through',
  'staging-backup': 'Bringing in the backup',
  'keeping-present': 'Backing up what is here now',
  'reading-trail': 'Reading the trail',
  'taking-in': 'Copying the file',
  'giving-out': 'Writing the copy',
  sample: 'Making the sample agreements',
} as const
