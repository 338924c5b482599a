import Link from "next/link";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";

export interface Crumb {
  label: string;
  /** Left out on the last one, which is this page. */
  href?: string;
}

/** Where this page is. The last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("shell.ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="min-w-0">
      <ol className="text-muted flex min-w-0 items-center gap-1 text-sm">
        {crumbs.map((crumb, index) => (
          <li
            key={`${crumb.label}${crumb.href ?? ""}`}
            className="flex min-w-0 items-center gap-1 last:max-w-[60%] last:shrink-0"
          >
            {index > 0 && (
              <ChevronRight className="text-faint size-3.5 shrink-0 rtl:-scale-x-100" aria-hidden="true" />
            )}
            {crumb.href === undefined ? (
              <span aria-current="page" className="text-ink truncate">
                {crumb.label}
              </span>
            ) : (
              <Link
                href={crumb.href}
                className="hover:text-ink truncate rounded-xs py-1 no-underline hover:underline pointer-coarse:py-3"
              >
                {crumb.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
