import { useTranslations } from "next-intl";

/** Seconds as people say them. */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations("results.figures");
  return (seconds) => {
    const whole = Math.round(seconds);
    return whole < 60
      ? t("seconds", { seconds: whole })
      : t("minutes", { minutes: Math.floor(whole / 60), seconds: whole % 60 });
  };
}
