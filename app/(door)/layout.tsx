import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { PublicFrame } from "@/components/shell/public-frame";
import { browserTexts } from "@/lib/i18n/browser-texts";

export default async function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={browserTexts("door", await getMessages())}>
      <PublicFrame>{children}</PublicFrame>
    </NextIntlClientProvider>
  );
}
