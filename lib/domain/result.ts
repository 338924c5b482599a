/** What stands in the way, in a form a person can be told: the catalogue `problems` has a sentence per code. */
export interface Problem {
  /** `area.what-went-wrong`, a key of the message catalogue `problems`. */
  readonly code: string;
  /** Where in the input: the field, or the way to it. */
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Expected failure is a value; a surprise is an exception. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly P[] };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = <P = Problem>(...problems: P[]): Result<never, P> => ({ ok: false, problems });

/** A problem at a place in the input. */
export const problem = (
  code: string,
  path: readonly (string | number)[] = [],
  params: Readonly<Record<string, string | number>> = {},
): Problem => ({ code, path, params });
