import { pino, type Logger } from "pino";
import { env } from "@/lib/env";

/** Where secrets would stand if someone logged a whole request, session or settings object. */
const secretPaths = ["password", "secret", "token", "authorization", "cookie", "email"].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

let root: Logger | undefined;

/**
 * The structured log of one part of the product, one JSON object a line on standard output.
 * Ids may be logged; answers, addresses, tokens and other personal or secret values may not.
 */
export function logFor(part: string): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths, censor: "[withheld]" },
  });
  return root.child({ part });
}
