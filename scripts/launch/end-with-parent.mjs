// Preloaded into the web server and the worker: when the launcher is killed outright, they end too.
const launcher = process.ppid;

if (process.env.KINDRED_LAUNCHER === String(launcher)) {
  setInterval(() => {
    if (process.ppid === launcher) return;
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 8_000).unref();
  }, 500).unref();
}
