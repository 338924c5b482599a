// `npm run --silent segment -- --input data.csv --base "a,b" …`: segments of a CSV file as one JSON document.
// docs/how-to/segment-from-the-command-line.md says how.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./segment/main.ts");
process.exitCode = await main(process.argv.slice(2));
