/** What is being done while a long call runs. */
export const progressText = {
  assembling: 'Putting the text together',
  printing: 'Printing the PDF',
  finishing: 'Finishing the PDF',
  'writing-docx': 'Making the Word document',
  'writing-html': 'Making the web page',
  saving: 'Saving the files',
  'exporting-many': 'Exporting {count} agreements',
  'reading-trail': 'Reading the trail',
  'taking-in': 'Copying the file',
  'giving-out': 'Writing the copy',
  sample: 'Making the sample agreements',
} as const
