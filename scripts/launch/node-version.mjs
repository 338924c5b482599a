import { StartFailure } from "./start-failure.mjs";

const oldestMajor = 20;
const oldestMinor = 9;

/** Written without newer syntax than Node 14 knows, so that an old Node reads the sentence and not a syntax error. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StartFailure(
    `Kindred needs Node ${oldestMajor}.${oldestMinor} or newer; this is Node ${version}.`,
    {
      safe: "Nothing was installed or changed.",
      todo: "Install a newer Node from nodejs.org (any version 20.9 or later) and run the same command again.",
    },
  );
}
