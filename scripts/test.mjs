import path from "node:path";
import { fileURLToPath } from "node:url";
import { requireNode } from "./launch/node-version.mjs";
import { explain } from "./launch/start-failure.mjs";

// `npm test`: everything that must hold before a change is good, cheapest first. Needs nothing but Node and npm.
try {
  requireNode();
  const { ensurePackages } = await import("./launch/packages.mjs");
  ensurePackages(path.dirname(path.dirname(fileURLToPath(import.meta.url))), {
    development: true,
    say: console.log,
  });
  const { add, runLanes, runSteps } = await import("./checks/run-steps.mjs");
  const step = await import("./checks/steps.mjs");
  const started = Date.now();
  step.prepareResults();

  let counts = await runLanes([
    [step.lint, step.formatting],
    [step.types, step.scriptTypes, step.importTable, step.unusedCode],
  ]);
  counts = add(counts, await runSteps(["unit", "reference", "calibration", "database"].map(step.vitest)));
  const built = await runSteps([step.build]);
  counts = add(counts, built);
  if (built.failed === 0) counts = add(counts, await runSteps([step.journeys]));

  console.log(`\n${Math.round((Date.now() - started) / 1000)} s\n`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
} catch (error) {
  console.error(`\n${explain(error)}\n`);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
