/** What a server action answers: its value, or problems in the reader's words at the fields they are about. */
export type ActionOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problems: readonly {
        readonly code: string;
        readonly path: readonly (string | number)[];
        readonly message: string;
      }[];
    };

/** A server action as a component receives it. */
export type Action<T> = (input: unknown) => Promise<ActionOutcome<T>>;
