/** What a page asks of the shell about the data folders. */
export interface DataBridge {
  /**
   * Opens the person's own data or the sample data in all windows, which start again. False: another window holds something that is not
   * saved, and nothing was done.
   */
  openData(which: 'own' | 'sample'): Promise<boolean>
  /** Goes back to the person's own data and deletes the sample data. False: as above. */
  removeSample(): Promise<boolean>
}
