import type { ColumnStorage, ColumnValues } from "@/lib/domain/responses/answer-columns/answer-column";

/** A column's numbers as bytes, lowest first: in the order of every machine Node runs on, but s390x. */
export const bytesOfValues = (values: ColumnValues): Buffer =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength);

/** The numbers again; a copy, because the bytes of an answer from the database lie anywhere. */
export function valuesOfBytes(storage: ColumnStorage, bytes: Buffer): ColumnValues {
  const { buffer } = new Uint8Array(bytes);
  switch (storage) {
    case "uint8":
      return new Uint8Array(buffer);
    case "int16":
      return new Int16Array(buffer);
    case "float64":
      return new Float64Array(buffer);
  }
}

/** Whole numbers from 0 up in as few bytes as they need. */
export function packWholeNumbers(numbers: readonly number[]): {
  storage: ColumnStorage;
  values: ColumnValues;
} {
  const largest = numbers.reduce((most, one) => Math.max(most, one), 0);
  if (largest <= 255) return { storage: "uint8", values: Uint8Array.from(numbers) };
  if (largest <= 32_767) return { storage: "int16", values: Int16Array.from(numbers) };
  return { storage: "float64", values: Float64Array.from(numbers) };
}
