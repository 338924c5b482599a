import type { Column } from "./column";

/** One column of several of the same variable, one after the other. */
export function joinColumns(parts: readonly Column[]): Column {
  const [first] = parts;
  if (!first) return { kind: "numeric", values: new Float64Array() };
  if (first.kind === "numeric") {
    const values = parts.map((part) => (part.kind === "numeric" ? part.values : new Float64Array()));
    return { kind: "numeric", values: concatenate(Float64Array, values) };
  }
  const codes = parts.map((part) => (part.kind === "categorical" ? part.codes : new Int16Array()));
  return { ...first, codes: concatenate(Int16Array, codes) };
}

function concatenate<T extends Float64Array | Int16Array>(
  make: new (length: number) => T,
  parts: readonly T[],
): T {
  const whole = new make(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
