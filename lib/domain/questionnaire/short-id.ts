/** Where new ids come from: a fresh, unguessed string at each call. */
export type NewId = () => string;

const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

/** An id of ten letters and digits (50 random bits) from ten random bytes; fits `identifier`. */
export const shortIdFrom = (randomBytes: Uint8Array): string =>
  Array.from(randomBytes.subarray(0, 10), (byte) => alphabet[byte % 32]).join("");

/** Ids `prefix1`, `prefix2`, …: for tests and for definitions that must come out the same each time. */
export function countedIds(prefix: string): NewId {
  let count = 0;
  return () => `${prefix}${++count}`;
}
