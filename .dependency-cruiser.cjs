// The import table of docs/architecture.md as rules: whatever a row does not allow is an error that names the row.

/** Words outside React: what a job writes down or an export says. */
const wording = "lib/i18n/(translator|locales|render-sentence)\\.ts";

/** [folder, its own path, what it may import besides itself] */
const table = [
  ["lib/domain/statistics", "lib/domain/statistics/", []],
  ["lib/domain/teams", "lib/domain/teams/", []],
  ["lib/domain/questionnaire", "lib/domain/questionnaire/", []],
  ["lib/domain/responses", "lib/domain/responses/", ["lib/domain/questionnaire/", "lib/domain/statistics/"]],
  [
    "lib/domain/segmentation",
    "lib/domain/segmentation/",
    ["lib/domain/statistics/", "lib/domain/questionnaire/", "lib/domain/responses/"],
  ],
  [
    "lib/domain/personas",
    "lib/domain/personas/",
    [
      "lib/domain/statistics/",
      "lib/domain/questionnaire/",
      "lib/domain/responses/",
      "lib/domain/segmentation/",
    ],
  ],
  [
    "lib/domain/sharing",
    "lib/domain/sharing/",
    [
      "lib/domain/statistics/",
      "lib/domain/questionnaire/",
      "lib/domain/responses/",
      "lib/domain/segmentation/",
      "lib/domain/personas/",
    ],
  ],
  ["lib/database", "lib/database/", ["lib/domain/", "lib/env\\.ts"]],
  ["lib/access", "lib/access/", ["lib/domain/", "lib/database/", "lib/env\\.ts"]],
  ["lib/integrations", "lib/integrations/", ["lib/domain/", "lib/env\\.ts", wording]],
  ["lib/jobs/definitions", "lib/jobs/definitions/", ["lib/domain/"]],
  [
    "lib/use-cases",
    "lib/use-cases/",
    ["lib/domain/", "lib/database/", "lib/access/", "lib/integrations/", "lib/jobs/definitions/", wording],
  ],
  [
    "lib/jobs/handlers",
    "lib/jobs/handlers/",
    ["lib/domain/", "lib/jobs/definitions/", "lib/jobs/compute/", "lib/use-cases/", wording],
  ],
  ["lib/jobs/compute", "lib/jobs/compute/", ["lib/domain/"]],
  ["lib/i18n", "lib/i18n/", ["lib/domain/"]],
  ["lib/env", "lib/env\\.ts", []],
  ["components/ui", "components/ui/", []],
  ["components", "components/(?!ui/)", ["components/", "lib/domain/", "lib/i18n/"]],
  [
    "app",
    "(app/|proxy\\.ts)",
    ["components/", "lib/domain/", "lib/use-cases/", "lib/access/", "lib/i18n/", "lib/env\\.ts"],
  ],
];

const tests = "\\.test\\.tsx?$";
const ours = "^(lib|app|components|scripts|tests|bench)/";
const everyones = "^lib/domain/result\\.ts$";

const listed = (allowed) =>
  allowed.length === 0
    ? "only itself"
    : `only itself, ${allowed.map((entry) => entry.replace(/\\|\/$/g, "")).join(", ")}`;

const layers = table.flatMap(([name, own, allowed]) => {
  const permitted = [own, ...allowed].map((entry) => `^${entry}`);
  return [
    {
      name: `${name} may import ${listed(allowed)}`,
      severity: "error",
      from: { path: `^${own}`, pathNot: tests },
      to: { path: ours, pathNot: [...permitted, everyones] },
    },
    {
      name: `a test in ${name} may import what ${name} may, and tests/support`,
      severity: "error",
      from: { path: `^${own}.*${tests}` },
      to: {
        path: ours,
        pathNot: [...permitted, everyones, "^tests/(support|fixtures|reference)/", "^lib/i18n/messages/"],
      },
    },
  ];
});

/** A package and the only places that may use it. */
const packages = [
  ["drizzle-orm and pg", "(drizzle-orm|pg)", ["^lib/database/"], "lib/database"],
  ["pg-boss", "pg-boss", ["^lib/integrations/"], "lib/integrations"],
  ["next-auth", "next-auth", ["^lib/access/", "^app/api/auth/"], "lib/access and app/api/auth"],
  [
    "next",
    "next",
    ["^app/", "^proxy\\.ts$", "^components/", "^lib/access/", "^lib/i18n/request\\.ts$"],
    "app, components, lib/access and lib/i18n/request",
  ],
  [
    "React",
    "(react|react-dom|react-aria|react-aria-components|react-hook-form|lucide-react)",
    ["^app/", "^components/"],
    "app and components",
  ],
].map(([name, pattern, places, words]) => ({
  name: `${name}: used only in ${words}`,
  severity: "error",
  from: { path: "^(lib|app|components|proxy)", pathNot: [...places, tests] },
  to: { path: `(^|/)node_modules/(@types/)?${pattern}/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    ...packages,
    {
      name: "lib/domain uses no package but zod and no Node API",
      severity: "error",
      from: { path: "^lib/domain/", pathNot: tests },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "core"],
        pathNot: "node_modules/zod/",
      },
    },
    {
      name: "every folder of lib has a row in the import table",
      severity: "error",
      from: {
        path: "^lib/",
        pathNot: [...table.map(([, own]) => `^${own}`), everyones],
      },
      to: {},
    },
    {
      name: "doors of app never import each other",
      severity: "error",
      from: { path: "^app/\\(([^)]+)\\)/" },
      to: { path: "^app/\\(", pathNot: "^app/\\($1\\)/" },
    },
    {
      name: "no cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "every import leads somewhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "what runs in production uses no development package",
      severity: "error",
      from: { path: "^(lib|app|components|proxy)", pathNot: tests },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
