import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { itemName, speaker } from "@/components/results/words";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { listVerbatims } from "@/lib/use-cases/results/list-verbatims";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results");
  return { title: t("title") };
}

interface Props {
  readonly params: Promise<{ surveyId: string; itemId: string }>;
  readonly searchParams: Promise<{ q?: string | string[]; after?: string | string[] }>;
}

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** What people wrote, to be read from top to bottom like a page. */
export default async function TextsPage({ params, searchParams }: Props) {
  const { surveyId, itemId } = await params;
  const query = await searchParams;
  const [contains, after] = [one(query.q), one(query.after)];
  const { actor } = await signedIn();
  const { questionnaire, item, texts, next } = orNotFound(
    await listVerbatims(actor, { surveyId, itemId, contains, after }),
  );
  const t = await getTranslations("results.texts");
  const address = `/surveys/${surveyId}/results/texts/${itemId}`;
  const more = new URLSearchParams({ ...(contains && { q: contains }), ...(next && { after: next }) });
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">
      <p className="text-sm">
        <TextLink href={`/surveys/${surveyId}/results`}>← {t("back")}</TextLink>
      </p>
      <h2 className="font-serif text-2xl font-semibold text-balance">
        {itemName(item, speaker(questionnaire))}
      </h2>
      <form action={address} role="search" className="flex items-end gap-2">
        <TextField
          label={t("search")}
          name="q"
          type="search"
          defaultValue={contains ?? ""}
          className="grow"
        />
        <Button type="submit">{t("search")}</Button>
      </form>
      {texts.length === 0 ? (
        <p className="text-muted py-6 text-center">{contains ? t("none") : t("noneYet")}</p>
      ) : (
        <ul className="divide-line/70 prose-serif divide-y font-serif text-lg leading-relaxed">
          {texts.map(({ id, text }) => (
            <li key={id} className="text-ink py-4 break-words whitespace-pre-line">
              {text}
            </li>
          ))}
        </ul>
      )}
      <p className="text-muted text-xs">{t("masked")}</p>
      {next !== null && <LinkButton href={`${address}?${more.toString()}`}>{t("more")}</LinkButton>}
    </div>
  );
}
