import { orNotFound, signedIn } from "@/app/signed-in";
import { MovedFigures } from "@/components/quality/moved-figures";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { compareWithAndWithout } from "@/lib/use-cases/quality/compare-with-and-without";

interface Props {
  readonly surveyId: string;
  readonly questionnaire: Questionnaire;
}

/** The figures with everybody and without some; counted while the rest of the page is there already. */
export async function WithAndWithout({ surveyId, questionnaire }: Props) {
  const { actor } = await signedIn();
  const compared = orNotFound(await compareWithAndWithout(actor, surveyId));
  return compared && <MovedFigures questionnaire={questionnaire} {...compared} />;
}
