"use client";

import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Condition } from "@/lib/domain/questionnaire/condition";
import { useConditionWords } from "./use-condition-words";

/** "Shown when …" under a title. */
export function ConditionNote({ condition, icon }: { condition: Condition; icon: ReactNode }) {
  const t = useTranslations("builder.condition");
  const words = useConditionWords();
  return (
    <p className="text-accent mt-1 flex items-start gap-1.5 px-1.5 text-sm [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
      {icon}
      <span>{t("shownWhen", { clause: words(condition) })}</span>
    </p>
  );
}
