/**
 * Finaliser of the 32-bit hash MurmurHash3 (Appleby 2011): every bit of the input reaches every bit of the output,
 * so neighbouring seeds give unrelated streams.
 */
export const mixBits = (value: number): number => {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};
