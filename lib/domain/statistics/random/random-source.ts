/** Where random numbers come from: always an argument, never a global, so that a stored seed repeats the result. */
export interface RandomSource {
  /** Uniform on [0, 1) with 53 bits. */
  next(): number;
  /** Uniform on 0 … bound − 1; `bound` is a positive integer of at most 2^32. */
  below(bound: number): number;
}
