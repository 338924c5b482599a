import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** The words of a page that does not exist, or is not the reader's. */
export function NothingHere() {
  const t = useTranslations("shell.notFound");
  return (
    <div className="max-w-xl">
      <h1 className="text-ink font-serif text-3xl font-semibold">{t("title")}</h1>
      <p className="text-muted mt-3">{t("what")}</p>
      <p className="text-muted mt-2">{t("safe")}</p>
      <div className="mt-6">
        <LinkButton href="/" tone="primary">
          {t("home")}
        </LinkButton>
      </div>
    </div>
  );
}
