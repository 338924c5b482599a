import Link from "next/link";
import { useTranslations } from "next-intl";
import { Check } from "lucide-react";
import { joinClasses } from "@/components/ui/join-classes";

export const pathSteps = ["question", "base", "check", "run", "choose", "segments"] as const;
export type PathStep = (typeof pathSteps)[number];

interface Props {
  readonly here: PathStep;
  /** Addresses of the steps that can be gone back to. */
  readonly links?: Partial<Record<PathStep, string>>;
}

/** The way to segments: where one is, what is done, what is to come. On a phone only the present step is named. */
export function PathSteps({ here, links = {} }: Props) {
  const t = useTranslations("segmentation.path");
  const at = pathSteps.indexOf(here);
  return (
    <nav aria-label={t("label")} data-print="hide">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        {pathSteps.map((step, index) => {
          const href = index === at ? undefined : links[step];
          const words = (
            <span
              className={joinClasses(
                "flex items-center gap-1.5 rounded-full px-2.5 py-1",
                index === at ? "bg-accent-soft text-ink font-medium" : "text-muted",
              )}
            >
              {index < at ? (
                <Check className="text-good size-4" aria-hidden="true" />
              ) : (
                <span className="tabular-nums">{index + 1}</span>
              )}
              <span className={index === at ? undefined : "sr-only sm:not-sr-only"}>
                {t(`steps.${step}`)}
              </span>
              {index < at ? <span className="sr-only">{t("done")}</span> : null}
            </span>
          );
          return (
            <li
              key={step}
              className="flex items-center gap-2"
              aria-current={index === at ? "step" : undefined}
            >
              {index === 0 ? null : <span aria-hidden="true" className="bg-line h-px w-2 sm:w-5" />}
              {href === undefined ? (
                words
              ) : (
                <Link
                  href={href}
                  className="target hover:text-ink flex items-center rounded-full no-underline"
                >
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
