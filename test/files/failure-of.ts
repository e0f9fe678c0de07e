import { StorageFailure, type StorageFailureValue } from '../../main/domain/storage-failure.ts'

/** What a call fails with; throws when it does not fail as expected failures do. */
export async function failureOf(call: () => unknown): Promise<StorageFailureValue> {
  try {
    await call()
  } catch (error) {
    if (error instanceof StorageFailure) return error.value
    throw error
  }
  throw new Error('It did not fail.')
}
