import { env } from "@/lib/env";

/**
 * Whether a POST comes from a page of this installation, as far as the browser says. Requests that carry neither header
 * come from no browser of the last years; the signed form key stands behind this.
 */
export function isFromOurPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get("host") || host === new URL(env().NEXTAUTH_URL).host;
}
