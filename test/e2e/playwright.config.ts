import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 60_000,
  // Each test starts the whole app; two at a time keep two cores busy.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
})
