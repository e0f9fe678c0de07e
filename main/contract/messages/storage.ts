import type { StorageFailureCode } from '../../domain/storage-failure.ts'

/** What can go wrong on the disk, by the code that store and files give; the parameters are those of `StorageFailures`. */
export const storageMessages = {
  'database-newer': {
    says: 'The data in {path} was last used by a newer Entente (its version is {version}, this one knows {supported}).',
    remedy: 'Install the newest Entente. The data was not touched.',
  },
  'database-damaged': {
    says: 'The database {path} is damaged and cannot be read.',
    remedy: 'It was not touched. Put a copy from the backups folder beside it in its place, or name another folder with --data.',
  },
  'database-not-ours': {
    says: 'The file {path} is a database of another program.',
    remedy: 'It was not touched. Move it away, or name another folder with --data.',
  },
  'database-busy': { says: 'Another program holds the database {path} locked.', remedy: 'Close that program and try again. Nothing was changed.' },
  'copy-failed': {
    says: 'Before it is brought up to this version the data must be copied, and the copy {copy} could not be made: {detail}.',
    remedy: 'Free some space on that disk and start again. The data was not touched.',
  },
  'migration-failed': {
    says: 'The data could not be brought from version {from} to {to}: {detail}.',
    remedy: 'It is as it was before, and a checked copy is in {copy}. Go on with the former Entente and report this.',
  },
  'data-folder-read-only': {
    says: 'The data folder {path} cannot be written to.',
    remedy: 'Allow your account to write there, or name another folder with --data. Nothing was changed.',
  },
  'data-folder-not-a-folder': { says: '{path} is not a folder.', remedy: 'Name a folder with --data.' },
  'data-folder-in-use': {
    says: 'The data folder {path} is in use by another Entente (process {pid}).',
    remedy: 'Close that one or wait until it is done, or name another folder with --data.',
  },
  'disk-full': { says: 'The disk is full: {path} could not be written.', remedy: 'Free some space and try again. What was saved before is safe.' },
  'disk-error': { says: 'The disk failed at {path}: {detail}.', remedy: 'Check the disk. If it happens again, copy the data folder to another disk.' },
  'file-not-writable': { says: 'The file {path} may not be written.', remedy: 'Choose a folder that your account may write to. Nothing was changed.' },
  'file-busy': { says: 'The file {path} is open in another program.', remedy: 'Close it there, or choose another name. Nothing was changed.' },
  'folder-missing': { says: 'The folder for {path} does not exist.', remedy: 'Make it first, or choose another place.' },
  'file-is-a-folder': { says: '{path} is a folder.', remedy: 'Give the name of a file.' },
  'not-a-file': { says: '{path} is no ordinary file.', remedy: 'Choose another name. Nothing was changed.' },
  'file-missing': { says: 'The file {path} is not there.', remedy: 'Check the path.' },
  'file-not-readable': { says: 'The file {path} may not be read.', remedy: 'Allow your account to read it.' },
  'file-changed-meanwhile': { says: 'The file {path} was deleted or changed while it was being read.', remedy: 'Nothing of it was kept. Add it again when it is complete.' },
  'stored-file-missing': { says: 'A stored file is missing from the data folder: {path}.', remedy: 'Add the same file again, or put it back from a copy of the data folder. Nothing else is missing because of it.' },
  'stored-file-damaged': {
    says: 'A stored file is not what was put in: {path} has changed on the disk.',
    remedy: 'Add the same file again, or put it back from a copy of the data folder. Until then the damaged one is left as it is.',
  },
  'text-changed-meanwhile': { says: 'The text was changed in another window.', remedy: 'It is shown as it is now; make your change again.' },
} as const satisfies Readonly<Record<StorageFailureCode, { readonly says: string; readonly remedy: string }>>
