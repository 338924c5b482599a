import { redirect } from "next/navigation";
import { orNotFound, signedIn } from "@/app/signed-in";
import { seeSurvey } from "@/lib/use-cases/surveys/see-survey";

/** A survey's own address leads to where work on it goes on. */
export default async function SurveyPage({ params }: { params: Promise<{ surveyId: string }> }) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const survey = orNotFound(await seeSurvey(actor, surveyId));
  redirect(`/surveys/${surveyId}/${survey.kind === "import" ? "results" : "build"}`);
}
