import { defineConfig, devices } from "@playwright/test";
import { browserLaunchOptions } from "./tests/support/browser";

/** Journeys run in a real browser against a production build with a database of its own (tests/support/journey-server.ts). */
export default defineConfig({
  testDir: "tests/journeys",
  globalSetup: "./tests/support/journey-server.ts",
  fullyParallel: true,
  forbidOnly: true,
  failOnFlakyTests: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  outputDir: "test-results/journeys",
  use: {
    baseURL: process.env.KINDRED_JOURNEY_URL ?? "",
    launchOptions: await browserLaunchOptions(),
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
      testIgnore: /\.phone\.spec\.ts$/,
    },
    {
      name: "phone",
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
      testMatch: /\.phone\.spec\.ts$/,
    },
  ],
});
