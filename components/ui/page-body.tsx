import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export interface PageBodyProps {
  children: ReactNode;
  /** "reading" for text and forms, "wide" for lists and charts, "full" for workbenches (the builder). */
  width?: "reading" | "wide" | "full";
  className?: string;
}

const widths = { reading: "max-w-3xl", wide: "max-w-6xl", full: "max-w-none" };

/** The column a page is set in, with the margins every page shares. */
export function PageBody({ children, width = "wide", className }: PageBodyProps) {
  return (
    <div
      className={joinClasses(
        "mx-auto w-full px-4 py-5 sm:px-8 sm:py-8 print:max-w-none print:p-0",
        widths[width],
        className,
      )}
    >
      {children}
    </div>
  );
}
