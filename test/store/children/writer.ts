import { randomBytes, randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { putBlob } from '../../../main/files/blobs.ts'
import { openDataFolder } from '../../../main/files/layout.ts'
import { insertAgreement, nextAgreementNumber } from '../../../main/store/agreements.ts'
import { openDatabase, transaction } from '../../../main/store/database.ts'
import { insertFileRecord } from '../../../main/store/file-records.ts'
import { takeLock } from '../../../main/store/lock.ts'
import { replaceParties } from '../../../main/store/parties.ts'
import { getPerson, insertPerson } from '../../../main/store/people.ts'
import { insertText, saveText } from '../../../main/store/texts.ts'
import { appendTrail } from '../../../main/store/trail.ts'

// Writes agreements with a text, a file and a trail row until it is killed, and says each one that is on the disk.
const at = '2026-02-03T10:11:12.345Z'
const folder = await openDataFolder(process.argv[2] ?? '')
if (!takeLock(folder.root, { pid: process.pid, socket: '', token: '', startedAt: at }).held) throw new Error('The folder is in use.')
const db = openDatabase(folder.database, { now: at, backupsDir: folder.backups, appVersion: '0.1.0' })
if (getPerson(db, 'ann') === null) insertPerson(db, { id: 'ann', name: 'Ann Ode', title: '', email: '' })
writeSync(1, 'open\n')
for (;;) {
  const bytes = randomBytes(20_000)
  const hash = await putBlob(folder, bytes)
  const [id, tree] = [randomUUID(), { body: bytes.toString('base64') }]
  const number = transaction(db, () => {
    const number = nextAgreementNumber(db, 'NDA', 2026)
    insertAgreement(db, { id, number, title: number, kind: 'nda', state: 'draft', ownerId: 'ann', templateId: null, templateVersion: null, createdAt: at, updatedAt: at })
    replaceParties(db, id, [{ id: randomUUID(), role: 'first_party', organizationId: null, name: 'Kitchen', type: 'nonprofit', actingThrough: '', address: '', shortName: '' }])
    insertText(db, id, { tree, answers: {} })
    insertFileRecord(db, { id: randomUUID(), hash, name: 'scan.pdf', mediaType: 'application/pdf', size: bytes.length, agreementId: id, addedAt: at, addedBy: 'ann' })
    appendTrail(db, { at, actorId: 'ann', agreementId: id, action: 'agreement.drafted', payload: { number } })
    return number
  })
  writeSync(1, `${JSON.stringify({ number, revision: 1 })}\n`)
  transaction(db, () => (saveText(db, id, { answers: { saved: number } }, 1), appendTrail(db, { at, actorId: 'ann', agreementId: id, action: 'text.changed', payload: null })))
  writeSync(1, `${JSON.stringify({ number, revision: 2 })}\n`)
}
