"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

const digestOf = (error: unknown): string | undefined =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;

/** What is shown where a page failed: what happened, what is safe, what to do, and the reference found in the log. */
export function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("shell.error");
  const digest = digestOf(error);
  return (
    <div role="alert" className="mx-auto max-w-6xl px-4 py-12 sm:px-8 sm:py-20">
      <div className="max-w-xl">
        <h1 className="text-ink font-serif text-3xl font-semibold">{t("title")}</h1>
        <p className="text-muted mt-3">{t("what")}</p>
        <p className="text-muted mt-2">{t("safe")}</p>
        <p className="text-muted mt-2">{t("do")}</p>
        <div className="mt-6 flex flex-wrap gap-2">
          <Button tone="primary" onPress={retry}>
            {t("retry")}
          </Button>
          <LinkButton href="/">{t("home")}</LinkButton>
        </div>
        {digest !== undefined && (
          <p className="text-faint mt-6 text-sm tabular-nums">{t("reference", { digest })}</p>
        )}
      </div>
    </div>
  );
}
