import type { ReactNode } from "react";
import Link from "next/link";
import { joinClasses } from "./join-classes";

/** A link inside or beside text. */
export function TextLink({
  href,
  children,
  className,
}: {
  href: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Link
      href={href}
      className={joinClasses(
        "text-accent decoration-accent/35 hover:decoration-accent rounded-xs underline underline-offset-3 transition-colors",
        className,
      )}
    >
      {children}
    </Link>
  );
}
