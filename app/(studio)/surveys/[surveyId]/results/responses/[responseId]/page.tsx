import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { ResponseQuality } from "@/components/quality/response-quality";
import { AnswerWords } from "@/components/results/answer-words";
import { itemName, speaker } from "@/components/results/words";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { asksForAnswer } from "@/lib/domain/questionnaire/item";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { decideResponseAction } from "../../quality/actions";
import { seeResponse } from "@/lib/use-cases/results/see-response";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results.response");
  return { title: t("title") };
}

export default async function ResponsePage({
  params,
}: {
  params: Promise<{ surveyId: string; responseId: string }>;
}) {
  const { surveyId, responseId } = await params;
  const { actor } = await signedIn();
  const response = orNotFound(await seeResponse(actor, { surveyId, responseId }));
  const t = await getTranslations("results.response");
  const list = await getTranslations("results.responses");
  const format = await getFormatter();
  const speak = speaker(response.questionnaire);
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <p className="text-sm">
        <TextLink href={`/surveys/${surveyId}/results/responses`}>← {t("back")}</TextLink>
      </p>
      <div>
        <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>
        <p className="text-muted text-sm">
          {t("facts", {
            status: list(response.status),
            started: format.dateTime(response.startedAt, { dateStyle: "long", timeStyle: "short" }),
            version: response.versionNumber,
          })}
        </p>
      </div>
      {response.status === "complete" && (
        <ResponseQuality
          surveyId={surveyId}
          responseId={responseId}
          questionnaire={response.questionnaire}
          flags={response.flags}
          decision={response.decision}
          isLeftOut={response.isLeftOut}
          decide={response.mayDecide ? decideResponseAction : null}
        />
      )}
      <Card>
        <dl className="divide-line/70 divide-y">
          {itemsOf(response.questionnaire)
            .filter(asksForAnswer)
            .map((item) => {
              const answer = response.answers[item.id];
              const reason = response.missing[item.id];
              return (
                <div key={item.id} className="grid gap-1 py-3 sm:grid-cols-2 sm:gap-6">
                  <dt className="text-muted text-sm text-pretty">{itemName(item, speak)}</dt>
                  <dd className="text-ink break-words">
                    {answer ? (
                      <AnswerWords item={item} answer={answer} speak={speak} />
                    ) : (
                      <span className="text-faint">{reason ? t(`reasons.${reason}`) : t("noAnswer")}</span>
                    )}
                  </dd>
                </div>
              );
            })}
        </dl>
      </Card>
    </div>
  );
}
