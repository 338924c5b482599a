"use client";

import { useEffect, useState } from "react";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

const pause = 400;

const shapeOf = (questionnaire: Questionnaire): string =>
  questionnaire.pages.map((page) => `${page.id}:${page.items.map((item) => item.id).join()}`).join(";");

/**
 * The questionnaire for what need not follow every key: at once when pages or items come, go or move, and after a
 * pause when only something within them changed. Typing then draws nothing but the text that is typed.
 */
export function useCalm(questionnaire: Questionnaire): Questionnaire {
  const [calm, setCalm] = useState(questionnaire);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(questionnaire), pause);
    return () => clearTimeout(timer);
  }, [questionnaire]);
  return calm === questionnaire || shapeOf(calm) === shapeOf(questionnaire) ? calm : questionnaire;
}
