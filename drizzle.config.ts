import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./lib/database/schema/index.ts",
  out: "./drizzle",
});
