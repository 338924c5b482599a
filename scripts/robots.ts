import { parseArgs } from "node:util";
import { answerAsRobots } from "./robots/answer-as-robots";

// node --import tsx scripts/robots.ts <link to answer> [--count 60] [--seed 1] [--at-once 6]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    "at-once": { type: "string", default: "6" },
  },
});
const [link] = positionals;
if (!link || !URL.canParse(link)) {
  console.error("Name the link to answer, such as http://127.0.0.1:3000/r/…");
  process.exit(1);
}
const count = Number(values.count);
await answerAsRobots({ link, count, seed: Number(values.seed), atOnce: Number(values["at-once"]) });
console.log(`${count} simulated respondents answered ${link}.`);
