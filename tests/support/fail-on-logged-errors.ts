import { afterEach, beforeEach, expect } from "vitest";

// A test that makes our code log an error has found something, even when every expectation holds.
const original = console.error;
let logged: string[] = [];

beforeEach(() => {
  logged = [];
  console.error = (...parts: unknown[]) => {
    logged.push(parts.map(String).join(" "));
  };
});

afterEach(() => {
  console.error = original;
  expect(logged, "console.error was called").toEqual([]);
});
