/** A file of the person's that core may read once. */
export interface PickedFile {
  readonly grant: string
  readonly name: string
}

export const folderPurposes = ['export', 'calendar', 'backups', 'restore'] as const
export type FolderPurpose = (typeof folderPurposes)[number]

/** What a page asks of the shell about files that an agreement keeps. */
export interface FileBridge {
  /** The dialog to open files; several at once. Empty: the person cancelled. */
  chooseFiles(): Promise<readonly PickedFile[]>
  /** Files that a person dropped on the page. What is not on the disk, such as a picture out of a web page, is left out. */
  takeDropped(files: readonly File[]): Promise<readonly PickedFile[]>
  /** The dialog to choose a folder; it names what for. Null: the person cancelled. */
  chooseFolder(purpose: FolderPurpose): Promise<{ readonly grant: string; readonly shown: string } | null>
  /** The save dialog for a copy of a stored file. Null: the person cancelled. */
  chooseWhereToSaveCopy(name: string): Promise<{ readonly grant: string; readonly shown: string } | null>
}

/** Where the page finds the bytes of a stored file, to be shown in an `<img>` or a frame: of PDF and pictures only. */
export const storedOrigin = 'app://stored'

/** Where the page finds a PDF that was made to be looked at and is on no disk. */
export const shownOrigin = 'app://shown'

/** What is shown, by its media type: the ending of its address. */
export const shownTypes = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
} as const
export type ShownType = keyof typeof shownTypes

/** The address of a stored file. `hash`: SHA-256, hexadecimal. */
export function storedAddress(hash: string, mediaType: ShownType): string {
  return `${storedOrigin}/${hash}.${shownTypes[mediaType]}`
}

export function isShown(mediaType: string): mediaType is ShownType {
  return Object.hasOwn(shownTypes, mediaType)
}
