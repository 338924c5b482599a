import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("teams.settings");
  return (
    <PageBody width="reading">
      <PageHeader
        title={t("title")}
        tabs={
          <TabLinks
            label={t("tabs")}
            tabs={[
              { href: "/settings", label: t("workspace"), isExact: true },
              { href: "/settings/people", label: t("people") },
              { href: "/settings/account", label: t("account") },
            ]}
          />
        }
      />
      {children}
    </PageBody>
  );
}
