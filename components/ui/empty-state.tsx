import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** What will be here. */
  title: string;
  /** The next step, in a sentence or two. */
  children?: ReactNode;
  /** A picture of the result; decorative. */
  illustration?: ReactNode;
  /** The next step as a button. */
  actions?: ReactNode;
}

/** What stands where nothing is yet: a picture of the result and the next step. */
export function EmptyState({ title, children, illustration, actions }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-lg flex-col items-center px-4 py-10 text-center sm:py-14">
      {illustration !== undefined && (
        <div aria-hidden="true" className="text-faint mb-6 w-full max-w-72">
          {illustration}
        </div>
      )}
      <h2 className="text-ink font-serif text-xl font-semibold">{title}</h2>
      {children !== undefined && <div className="text-muted mt-2 text-base">{children}</div>}
      {actions !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
