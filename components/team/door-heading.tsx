import type { ReactNode } from "react";

/** The heading of a page that is read before signing in. */
export function DoorHeading({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <header className="flex flex-col gap-2">
      <h1 className="font-serif text-3xl text-balance">{title}</h1>
      <p className="text-muted text-pretty">{children}</p>
    </header>
  );
}
