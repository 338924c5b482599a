import { inject } from "vitest";

// The settings a process of Kindred has, for code that reads them. Each test file then opens its own database.
process.env.DATABASE_URL = inject("templateDatabase").adminUrl;
process.env.NEXTAUTH_SECRET = "a secret for tests only, long enough to be accepted";
process.env.NEXTAUTH_URL = "http://127.0.0.1:3000";
process.env.KINDRED_SECRET = "another secret for tests only, long enough to be accepted";
process.env.LOG_LEVEL = "silent";
