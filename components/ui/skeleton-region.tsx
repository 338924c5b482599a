import type { ReactNode } from "react";
import { useTranslations } from "next-intl";

/** Wraps the skeletons of one view, so that a screen reader hears "Loading" once. */
export function SkeletonRegion({ children, className }: { children: ReactNode; className?: string }) {
  const t = useTranslations("shell.ui");
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="sr-only">{t("loading")}</span>
      {children}
    </div>
  );
}
