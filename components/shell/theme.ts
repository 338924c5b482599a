/** The cookie that keeps a person's choice of light or dark; absent means as the system says. */
export const THEME_COOKIE = "kindred-theme";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const parseTheme = (value: string | undefined): Theme =>
  value === "light" || value === "dark" ? value : "system";
