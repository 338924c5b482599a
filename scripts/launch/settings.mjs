import { StartFailure } from "./start-failure.mjs";

/**
 * @typedef {object} Settings
 * @property {string} host the address the web server listens on
 * @property {number} port
 * @property {string} url the address people use
 * @property {string} nearby the address this machine reaches the web server by
 */

/** Where the web server listens and how people call it. @returns {Settings} */
export function readSettings() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartFailure(`PORT is ${process.env.PORT}, which is no port number.`, {
      safe: "Nothing was changed.",
      todo: "Set PORT to a number from 1 to 65535, or leave it unset for 3000.",
    });
  }
  const everywhere = host === "0.0.0.0" || host === "::";
  const nearby = `http://${everywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}`;
  const given = process.env.KINDRED_URL;
  if (given && !(URL.canParse(given) && /^https?:$/.test(new URL(given).protocol))) {
    throw new StartFailure(`KINDRED_URL is ${given}, which is no web address.`, {
      safe: "Nothing was changed.",
      todo: "Set it to the address people use, such as https://kindred.example.org, or leave it unset on your own machine.",
    });
  }
  return { host, port, nearby, url: given ? given.replace(/\/+$/, "") : nearby };
}
