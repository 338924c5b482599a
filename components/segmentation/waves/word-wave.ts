import type { useFormatter, useTranslations } from "next-intl";
import type { Wave } from "@/lib/domain/segmentation/waves/divide-into-waves";
import type { WaveDivision } from "@/lib/domain/segmentation/waves/wave-division";

/** A wave as it is told: its answer, or its stretch of time. */
export interface NamedWave {
  readonly id: string;
  readonly wave: Wave;
  readonly label: string | null;
}

interface Words {
  readonly t: ReturnType<typeof useTranslations<"waves.wave">>;
  readonly format: Pick<ReturnType<typeof useFormatter>, "dateTime">;
}

const utc = { timeZone: "UTC" } as const;
const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayBefore = (day: string): Date => new Date(moment(day).getTime() - 86_400_000);

/** "Jan 2026", "Q1 2026", "15 Jan 2026 to 31 Mar 2026", or the answer a wave stands for. */
export function wordWave(
  { id, wave, label }: NamedWave,
  division: WaveDivision,
  { t, format }: Words,
): string {
  if (wave.kind === "answer") return label ?? id;
  const { from, to } = wave;
  const whole = (at: Date) =>
    format.dateTime(at, { ...utc, day: "numeric", month: "short", year: "numeric" });
  if (from === null) return to === null ? t("all") : t("before", { to: whole(moment(to)) });
  if (division.kind === "month")
    return format.dateTime(moment(from), { ...utc, month: "short", year: "numeric" });
  if (division.kind === "quarter")
    return t("quarter", { quarter: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) });
  return to === null
    ? t("from", { from: whole(moment(from)) })
    : t("between", { from: whole(moment(from)), to: whole(dayBefore(to)) });
}
