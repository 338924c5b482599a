import type { ReactNode } from "react";

export interface PageHeaderProps {
  title: ReactNode;
  /** One or two sentences: what this page is for or what it says. */
  description?: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** Badges beside the title. */
  badges?: ReactNode;
  /** Above the title, usually Breadcrumbs. */
  above?: ReactNode;
  /** Under the title, usually TabLinks. */
  tabs?: ReactNode;
}

/** The top of every page: where, what, and what one can do. Holds the page's only h1. */
export function PageHeader({ title, description, actions, badges, above, tabs }: PageHeaderProps) {
  return (
    <header className="mb-6 sm:mb-8">
      {above !== undefined && <div className="mb-2">{above}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="max-w-3xl min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-ink min-w-0 font-serif text-2xl font-semibold tracking-[-0.01em] sm:text-3xl">
              {title}
            </h1>
            {badges}
          </div>
          {description !== undefined && (
            <p className="text-muted mt-1.5 max-w-prose text-base">{description}</p>
          )}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {tabs !== undefined && <div className="mt-4">{tabs}</div>}
    </header>
  );
}
