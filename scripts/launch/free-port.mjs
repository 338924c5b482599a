import net from "node:net";
import { errorCode, StartFailure } from "./start-failure.mjs";

/** A port of the loopback interface that nobody uses at this moment. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * Makes sure the web server will be able to listen, before anything that takes long.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
export function requireFreePort(host, port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", (error) => reject(portFailure(host, port, errorCode(error))));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** @param {string} host @param {number} port @param {string} code */
export function portFailure(host, port, code) {
  if (code === "EADDRINUSE") {
    return new StartFailure(`Port ${port} is taken by another program.`, {
      safe: "That program and all data were left alone.",
      todo: `Stop it, or choose another port: PORT=${port + 1} npm start`,
    });
  }
  if (code === "EACCES") {
    return new StartFailure(`This user may not open port ${port}.`, {
      safe: "Nothing was changed.",
      todo: "Choose a port above 1023, for example PORT=3000, and put a web server in front for 80 and 443.",
    });
  }
  return new StartFailure(`Kindred cannot listen on ${host}:${port} (${code}).`, {
    safe: "Nothing was changed.",
    todo: "Set HOST to an address of this machine (127.0.0.1 is the default) and PORT to a free port.",
  });
}
