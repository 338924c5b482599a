import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { signedIn } from "@/app/signed-in";
import { browserTexts } from "@/lib/i18n/browser-texts";
import { StudioScreen } from "./studio-screen";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const { name, email } = await signedIn();
  const workspace = await currentWorkspace();
  return (
    <NextIntlClientProvider messages={browserTexts("studio", await getMessages())}>
      <StudioScreen
        person={{ name, email }}
        current={{ id: workspace.id, name: workspace.name }}
        workspaces={workspace.all.map(({ id, name }) => ({ id, name, href: `/enter/${id}` }))}
      >
        {children}
      </StudioScreen>
    </NextIntlClientProvider>
  );
}
