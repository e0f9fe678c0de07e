import type { Person } from '../domain/organization.ts'
import { all, build, one, run, type Database } from './run.ts'

const columns = ['id', 'name', 'title', 'email'] as const

export function insertPerson(db: Database, person: Person): void {
  run(db, build.insertInto('person').values(person))
}

/** Answers whether there was one to update. */
export function updatePerson(db: Database, person: Person): boolean {
  return run(db, build.updateTable('person').set(person).where('id', '=', person.id)) === 1
}

export function getPerson(db: Database, id: string): Person | null {
  return one(db, build.selectFrom('person').select(columns).where('id', '=', id))
}

/** All people of my organization, by name. */
export function listPeople(db: Database): Person[] {
  return all(db, build.selectFrom('person').select(columns).orderBy('name', (order) => order.collate('nocase')).orderBy('id'))
}
