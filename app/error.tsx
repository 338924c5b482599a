"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

const digestOf = (error: unknown): string | undefined =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("shell.error");
  const digest = digestOf(error);
  return (
    <div role="alert" className="mx-auto max-w-xl px-4 py-16 sm:px-8 sm:py-24">
      <h1 className="text-ink font-serif text-3xl font-semibold">{t("title")}</h1>
      <p className="text-muted mt-3 text-base">{t("what")}</p>
      <p className="text-muted mt-2 text-base">{t("safe")}</p>
      <p className="text-muted mt-2 text-base">{t("do")}</p>
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
  );
}
