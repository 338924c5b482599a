import { SharedPage } from "@/components/sharing/shared-page";
import { currentActor } from "@/lib/access/current-actor";
import { openShareLink } from "@/lib/access/open-share-link";
import { defaultLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { seeSharedPage } from "@/lib/use-cases/sharing/see-shared-page";
import { sharedHtml } from "./shared-html";

// The share door: plain HTML without script. Unknown, ended, expired, archived and not-for-you answer alike.

interface Context {
  readonly params: Promise<{ readonly shareToken: string }>;
}

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { shareToken } = await params;
  const signedIn = await currentActor();
  const scope = await openShareLink(shareToken, signedIn?.actor ?? null);
  const page = scope && (await seeSharedPage(scope, { agent: request.headers.get("user-agent") }));
  const t = translatorFor(defaultLocale, "sharing");
  if (!page) {
    return sharedHtml(
      t("page.title"),
      <main className="empty">
        <h1>{t("page.notFound")}</h1>
        <p className="lead">{t("page.notFoundText")}</p>
      </main>,
      404,
    );
  }
  const tPersonas = translatorFor(defaultLocale, "personas");
  return sharedHtml(t("page.title"), <SharedPage page={page} t={t} tPersonas={tPersonas} />, 200);
}
