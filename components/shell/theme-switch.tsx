"use client";

import { useEffect, useState } from "react";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { Radio, RadioGroup } from "react-aria-components";
import { parseTheme, THEME_COOKIE, themes, type Theme } from "./theme";

const icons = { system: Monitor, light: Sun, dark: Moon };
const YEAR = 60 * 60 * 24 * 365;

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie =
    theme === "system"
      ? `${THEME_COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`
      : `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}

/** Light, dark, or as the system says; remembered in a cookie so that the next page is right from its first paint. */
export function ThemeSwitch() {
  const t = useTranslations("shell.theme");
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(parseTheme(document.documentElement.dataset.theme)), []);
  return (
    <RadioGroup
      aria-label={t("label")}
      orientation="horizontal"
      value={theme}
      onChange={(value) => {
        const chosen = parseTheme(value);
        setTheme(chosen);
        apply(chosen);
      }}
      className="bg-ink/6 inline-flex rounded-md p-0.5"
    >
      {themes.map((choice) => {
        const Icon = icons[choice];
        return (
          <Radio
            key={choice}
            value={choice}
            aria-label={t(choice)}
            className="text-muted hover:text-ink selected:bg-raised selected:text-ink selected:shadow-xs focus-visible:outline-focus grid size-8 cursor-pointer place-items-center rounded-sm focus-visible:outline-2 pointer-coarse:size-11"
          >
            <Icon className="size-4" aria-hidden="true" />
          </Radio>
        );
      })}
    </RadioGroup>
  );
}
