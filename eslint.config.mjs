import vitest from "@vitest/eslint-plugin";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import tseslint from "typescript-eslint";
import { kindredRules } from "./scripts/lint/kindred-rules.mjs";

// In a flat configuration a later block replaces an earlier one's options of the same rule, so the lists that several
// blocks need stand here once.
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Settings are read in lib/env.ts only: import { env } from '@/lib/env'.",
};
const clock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: "The domain has no clock: take the time as an argument.",
};
const typescriptFiles = ["**/*.ts", "**/*.tsx", "**/*.mts"];
const testFiles = ["**/*.test.ts", "**/*.test.tsx"];

export default tseslint.config(
  {
    ignores: [
      ".next/**",
      "coverage/**",
      "playwright-report/**",
      "test-results/**",
      "next-env.d.ts",
      "public/**",
      "drizzle/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...nextVitals,
  ...nextTypescript,
  {
    plugins: { kindred: kindredRules },
    rules: {
      "kindred/telling-file-name": "error",
      "kindred/long-file-with-reason": ["error", 300],
      "kindred/reasoned-disable": "error",
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-restricted-syntax": ["error", environment],
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    files: typescriptFiles,
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/require-await": "off", // an async function may satisfy an interface without awaiting
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "kindred/non-null-with-reason": "error",
    },
  },
  {
    files: ["lib/**/*.ts", "app/**/*.ts"],
    ignores: testFiles,
    rules: { "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["app/**/*.tsx", "components/**/*.tsx"],
    ignores: testFiles,
    rules: { "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Values in, values out: clock and dice are arguments, so that every result can be computed again.
    files: ["lib/domain/**/*.ts"],
    ignores: testFiles,
    rules: {
      "no-restricted-syntax": ["error", environment, clock],
      "no-restricted-properties": [
        "error",
        {
          object: "Math",
          property: "random",
          message: "Every random choice has a seed: take a generator as an argument.",
        },
        {
          object: "Date",
          property: "now",
          message: "The domain has no clock: take the time as an argument.",
        },
        { object: "performance", property: "now", message: "The domain has no clock." },
        { object: "crypto", property: "randomUUID", message: "Ids are made by the caller." },
        { object: "crypto", property: "getRandomValues", message: "Every random choice has a seed." },
      ],
      "no-restricted-globals": [
        "error",
        "process",
        "fetch",
        "window",
        "document",
        "localStorage",
        "setTimeout",
        "setInterval",
      ],
    },
  },
  {
    files: ["lib/env.ts", "scripts/**", "tests/**", "bench/**", "*.config.*"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    // No React here: a function named `use…` is an ordinary function.
    files: ["lib/**", "scripts/**", "bench/**", "tests/**"],
    rules: { "react-hooks/rules-of-hooks": "off", "react-hooks/exhaustive-deps": "off" },
  },
  { files: ["*.config.*"], rules: { "import/no-anonymous-default-export": "off" } },
  { files: ["scripts/**", "bench/**", "tests/support/**"], rules: { "no-console": "off" } },
  {
    files: testFiles,
    plugins: { vitest },
    rules: {
      "kindred/non-null-with-reason": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-restricted-syntax": "off",
      "vitest/expect-expect": [
        "error",
        { assertFunctionNames: ["expect", "expect*", "fc.assert", "assert*"] },
      ],
      "vitest/no-commented-out-tests": "error",
      "vitest/no-disabled-tests": "error",
      "vitest/no-focused-tests": "error",
      "vitest/no-identical-title": "error",
      "vitest/valid-expect": ["error", { maxArgs: 2 }],
    },
  },
  {
    files: ["tests/journeys/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='test'][property.name='only']",
          message: "No focused tests.",
        },
        {
          selector: "MemberExpression[object.name='test'][property.name=/^(skip|fixme)$/]",
          message: "No skipped tests.",
        },
      ],
    },
  },
  { files: ["**/*.mjs", "**/*.cjs", "**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
