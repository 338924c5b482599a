import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export interface CardProps {
  children: ReactNode;
  /** The heading, in the serif. */
  title?: ReactNode;
  /** Which level of heading the title is on this page. */
  level?: 2 | 3 | 4;
  /** One line under the title. */
  description?: ReactNode;
  /** Buttons at the top right. */
  actions?: ReactNode;
  as?: "section" | "article" | "div" | "li";
  className?: string;
}

/** A sheet of paper with one thing on it. */
export function Card({
  children,
  title,
  level = 2,
  description,
  actions,
  as: Element = "section",
  className,
}: CardProps) {
  const Title = `h${level}` as const;
  return (
    <Element className={joinClasses("bg-surface min-w-0 rounded-lg p-5 shadow-sm sm:p-6", className)}>
      {(title !== undefined || actions !== undefined) && (
        <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            {title !== undefined && (
              <Title className="text-ink font-serif text-xl font-semibold">{title}</Title>
            )}
            {description !== undefined && <p className="text-muted mt-0.5 text-sm">{description}</p>}
          </div>
          {actions !== undefined && <div className="flex flex-wrap items-center gap-1.5">{actions}</div>}
        </div>
      )}
      {children}
    </Element>
  );
}
