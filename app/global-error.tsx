"use client";

import { createTranslator } from "use-intl/core";
import shell from "@/lib/i18n/messages/en/shell.json";
import "./globals.css";

const t = createTranslator({ locale: "en", messages: { shell }, namespace: "shell.error" });

/** Stands in for the whole document when the root layout itself fails, so it leans on nothing but its own words. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{t("title")}</title>
        <main className="mx-auto max-w-xl px-4 py-24">
          <h1 className="text-ink font-serif text-3xl font-semibold">{t("title")}</h1>
          <p className="text-muted mt-3">{t("what")}</p>
          <p className="text-muted mt-2">{t("safe")}</p>
          <p className="text-muted mt-2">{t("do")}</p>
          <button
            type="button"
            onClick={retry}
            className="target bg-accent text-accent-ink hover:bg-accent-strong mt-6 rounded-md px-4 font-medium"
          >
            {t("retry")}
          </button>
        </main>
      </body>
    </html>
  );
}
