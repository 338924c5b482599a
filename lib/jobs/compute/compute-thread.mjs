// The entry of a compute thread, in plain JavaScript: `--import tsx` registers nothing inside a thread, so the thread
// registers tsx itself and then loads the TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./answer-messages.ts");
