"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";
import { moved } from "./edit-rules";

/** Moves rules, and what is to be read aloud of the last move. The control in use keeps the focus and stays in sight. */
export function useMoves(rules: DraftRules, set: (rules: DraftRules) => void) {
  const t = useTranslations("rules");
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said !== "") document.activeElement?.scrollIntoView({ block: "nearest" });
  }, [said]);
  const move = (at: number, by: -1 | 1) => {
    const rule = rules.rules[at];
    if (!rule) return;
    const name = rule.name.trim();
    const named = name === "" ? "no" : "yes";
    const total = rules.rules.length;
    if (at + by < 0 || at + by >= total)
      return setSaid(t("at-end", { named, name, by: by < 0 ? "earlier" : "later" }));
    set(moved(rules, rule.id, by));
    setSaid(t("moved", { named, name, position: at + by + 1, total }));
  };
  return { move, said };
}
