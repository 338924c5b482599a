import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export interface PageBodyProps {
  children: ReactNode;
  /** "reading" for text and forms, "wide" for lists and charts, "full" for workbenches (the builder). */
  width?: "reading" | "wide" | "full";
  className?: string;
}

/** The column a page is set in. Its left edge is the same on every page, however wide the column: titles do not jump. */
export function PageBody({ children, width = "wide", className }: PageBodyProps) {
  return (
    <div
      className={joinClasses(
        "mx-auto w-full px-4 py-5 sm:px-8 sm:py-8 print:max-w-none print:p-0",
        width === "full" ? "max-w-none" : "max-w-6xl",
        className,
      )}
    >
      {width === "reading" ? <div className="max-w-3xl print:max-w-none">{children}</div> : children}
    </div>
  );
}
