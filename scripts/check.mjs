import { runLanes } from "./checks/run-steps.mjs";
import { importTable, lint, prepareResults, types, vitest } from "./checks/steps.mjs";

// `npm run check`: the fast part of `npm test`, for while one works.
prepareResults();
const counts = await runLanes([[lint], [types, importTable, vitest("unit")]]);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
