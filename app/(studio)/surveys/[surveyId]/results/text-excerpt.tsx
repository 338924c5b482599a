import { getTranslations } from "next-intl/server";
import { signedIn } from "@/app/signed-in";
import { TextLink } from "@/components/ui/text-link";
import { listVerbatims } from "@/lib/use-cases/results/list-verbatims";

interface Props {
  readonly surveyId: string;
  readonly itemId: string;
  readonly count: number;
}

const SHOWN = 3;

/** A few answers to an open question, and the way to all. */
export async function TextExcerpt({ surveyId, itemId, count }: Props) {
  if (count === 0) return null;
  const { actor } = await signedIn();
  const verbatims = await listVerbatims(actor, { surveyId, itemId });
  if (!verbatims.ok) return null;
  const t = await getTranslations("results.card");
  return (
    <>
      <ul className="mt-3 flex flex-col gap-2">
        {verbatims.value.texts.slice(0, SHOWN).map(({ id, text }) => (
          <li key={id} className="border-line text-ink line-clamp-3 border-l-2 pl-3 font-serif text-base">
            {text}
          </li>
        ))}
      </ul>
      {count > SHOWN && (
        <p className="mt-3 text-sm">
          <TextLink href={`/surveys/${surveyId}/results/texts/${itemId}`}>
            {t("readAll", { n: count })}
          </TextLink>
        </p>
      )}
    </>
  );
}
