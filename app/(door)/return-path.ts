/** Where to go after signing in: a path of this site, else home. */
export const safeReturnPath = (wanted: string | string[] | undefined): string =>
  typeof wanted === "string" && /^\/(?![/\\])[^\s\\]*$/.test(wanted) ? wanted : "/";
