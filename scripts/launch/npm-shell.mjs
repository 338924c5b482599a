/**
 * npm runs scripts through a shell that passes no signal on, so a signal to npm reaches us only as that shell's death.
 * @param {() => void} stop called once, when that happens
 */
export function whenNpmEnds(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
