import type { ReactNode } from "react";
import { ChevronRight } from "lucide-react";
import { joinClasses } from "./join-classes";

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  className?: string;
}

/** A fold. Native details: works without script, and find-in-page opens it. */
export function Disclosure({ summary, children, isOpen = false, className }: DisclosureProps) {
  return (
    <details open={isOpen} className={joinClasses("group/fold", className)}>
      <summary className="target text-ink hover:text-accent flex cursor-pointer list-none items-center gap-2 rounded-sm text-base font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="text-muted size-4 shrink-0 transition-transform duration-150 group-open/fold:rotate-90 rtl:-scale-x-100"
          aria-hidden="true"
        />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="pt-1 pb-3 pl-6">{children}</div>
    </details>
  );
}
