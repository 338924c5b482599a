import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { GitCompareArrows } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";

interface Props {
  readonly question: string;
  /** Where the comparison of this card leads; nothing for what cannot be compared. */
  readonly compareHref: string | null;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

/** One card of the results: the question small above, the finding as its title below. */
export function ResultCardFrame({ question, compareHref, children, isWide = false }: Props) {
  const t = useTranslations("results.card");
  return (
    <article
      className={`bg-surface flex min-w-0 flex-col gap-3 rounded-lg p-5 shadow-sm sm:p-6 ${isWide ? "lg:col-span-2" : ""}`}
      data-print="together"
    >
      <p className="text-muted text-sm text-pretty">{question}</p>
      <div className="grow">{children}</div>
      {compareHref !== null && (
        <div className="-mb-2 -ml-2 print:hidden">
          <LinkButton
            href={compareHref}
            tone="quiet"
            size="small"
            prefetch={false}
            icon={<GitCompareArrows aria-hidden="true" className="size-4" />}
          >
            <span aria-hidden="true">{t("compare")}</span>
            <span className="sr-only">{t("compareOf", { question })}</span>
          </LinkButton>
        </div>
      )}
    </article>
  );
}
