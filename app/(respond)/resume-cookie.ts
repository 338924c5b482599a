import { env } from "@/lib/env";

const name = "kindred_resume";

const attributes = (linkToken: string): string =>
  [
    `Path=/r/${linkToken}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(env().NEXTAUTH_URL.startsWith("https:") ? ["Secure"] : []),
  ].join("; ");

/** The only cookie: it leads this browser back to its response, for a day, on this survey's path. */
export const keepCookie = (linkToken: string, value: string | null): Record<string, string> =>
  value === null ? {} : { "Set-Cookie": `${name}=${value}; Max-Age=86400; ${attributes(linkToken)}` };

export const dropCookie = (linkToken: string): Record<string, string> => ({
  "Set-Cookie": `${name}=; Max-Age=0; ${attributes(linkToken)}`,
});

export function resumeCookieOf(request: Request): string | undefined {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, value] = part.trim().split("=");
    if (key === name) return value;
  }
  return undefined;
}
