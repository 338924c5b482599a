"use client";

import { useSyncExternalStore } from "react";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { parseTheme, THEME_COOKIE, themes, type Theme } from "./theme";

const icons = { system: Monitor, light: Sun, dark: Moon };
const YEAR_SECONDS = 60 * 60 * 24 * 365;
const CHANGED = "kindred-theme-changed";

function choose(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const age = theme === "system" ? 0 : YEAR_SECONDS;
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`;
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}

const chosen = (): Theme => parseTheme(document.documentElement.dataset.theme);

/** Light, dark, or as the system says; remembered in a cookie so that the next page is right from its first paint. */
export function ThemeSwitch() {
  const t = useTranslations("shell.theme");
  const theme = useSyncExternalStore(subscribe, chosen, () => "system");
  return (
    <RadioGroup
      aria-label={t("label")}
      orientation="horizontal"
      value={theme}
      onChange={(value) => choose(parseTheme(value))}
      className="bg-sunken ring-line inline-flex rounded-md p-0.5 ring-1 ring-inset"
    >
      {themes.map((choice) => {
        const Icon = icons[choice];
        return (
          <RadioField key={choice} value={choice} aria-label={t(choice)}>
            <RadioButton className="text-muted hover:text-ink selected:bg-raised selected:text-ink selected:shadow-xs focus-visible:outline-focus grid size-8 cursor-pointer place-items-center rounded-sm focus-visible:outline-2 pointer-coarse:size-11">
              <Icon className="size-4" aria-hidden="true" />
            </RadioButton>
          </RadioField>
        );
      })}
    </RadioGroup>
  );
}
