"use client";

import { useState, useTransition, type FormEvent } from "react";
import { useRouter } from "next/navigation";
import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import { publishSurveyAction } from "./actions";

interface Props {
  readonly surveyId: string;
  readonly draftRevision: number;
  /** The number this version will have. */
  readonly number: number;
  readonly hasErrors: boolean;
}

/** A note for the team and the button. */
export function PublishForm({ surveyId, draftRevision, number, hasErrors }: Props) {
  const t = useTranslations("surveys.publish");
  const router = useRouter();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isPending, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    start(async () => {
      try {
        const result = await publishSurveyAction({ surveyId, draftRevision, note });
        if (result.ok) {
          showToast({ message: t("done", { number: result.value.number }), tone: "good" });
          router.refresh();
        } else setProblem(result.problems[0]?.message);
      } catch {
        setProblem(t("notReached"));
      }
    });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <TextArea
        label={t("note")}
        description={t("noteHint")}
        isOptional
        rows={2}
        maxLength={1000}
        value={note}
        onChange={setNote}
      />
      {problem !== undefined && (
        <Callout tone="bad" live="alert">
          {problem}
        </Callout>
      )}
      <Button
        type="submit"
        tone="primary"
        icon={<Send />}
        isPending={isPending}
        isDisabled={hasErrors}
        className="self-start"
      >
        {number === 1 ? t("publish") : t("publishAgain", { number })}
      </Button>
    </form>
  );
}
