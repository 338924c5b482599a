const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/**
 * FNV-1a, 64 bits, of the text's UTF-8 bytes, as 16 hex digits (Fowler, Noll & Vo; draft-eastlake-fnv). Names things by
 * their content: the same parts always give the same name. Not for secrets.
 */
export function contentHash(...parts: readonly string[]): string {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(parts.join("\u001f"))) {
    hash = ((hash ^ BigInt(byte)) * prime) & mask;
  }
  return hash.toString(16).padStart(16, "0");
}
