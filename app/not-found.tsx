import { getTranslations } from "next-intl/server";
import { PublicFrame } from "@/components/shell/public-frame";
import { LinkButton } from "@/components/ui/link-button";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <PublicFrame home="/">
      <h1 className="text-ink font-serif text-3xl font-semibold">{t("title")}</h1>
      <p className="text-muted mt-3 text-base">{t("what")}</p>
      <p className="text-muted mt-2 text-base">{t("safe")}</p>
      <div className="mt-6">
        <LinkButton href="/" tone="primary">
          {t("home")}
        </LinkButton>
      </div>
    </PublicFrame>
  );
}
