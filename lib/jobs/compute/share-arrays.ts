type NumberArray = Float64Array | Int32Array | Int16Array | Uint16Array | Uint8Array;

const isNumberArray = (value: unknown): value is NumberArray =>
  ArrayBuffer.isView(value) && "length" in value;

/**
 * The same value with every typed array copied once into shared memory, so that all threads read one copy. Threads must
 * not write to it.
 */
export const shareArrays = <T>(value: T): T => share(value) as T;

const share = (value: unknown): unknown => {
  if (isNumberArray(value)) {
    if (value.buffer instanceof SharedArrayBuffer) return value;
    const Kind = value.constructor as new (buffer: SharedArrayBuffer) => NumberArray;
    const copy = new Kind(new SharedArrayBuffer(value.byteLength));
    copy.set(value);
    return copy;
  }
  if (Array.isArray(value)) return value.map(share);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, share(entry)]));
  }
  return value;
};

/** The buffers of a result that can be handed over instead of copied. */
export const transferableBuffers = (value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] => {
  if (isNumberArray(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (value !== null && typeof value === "object") {
    for (const entry of Object.values(value)) transferableBuffers(entry, found);
  }
  return [...found];
};
