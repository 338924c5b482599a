"use client";

import { useState, useTransition, type FormEvent } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { renameSurveyAction } from "./actions";

interface Props {
  readonly survey: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

/** Asks for what the team calls a survey. */
export function RenameDialog({ survey, onClose }: Props) {
  const t = useTranslations("surveys.rename");
  const router = useRouter();
  const [title, setTitle] = useState(survey.title);
  const [error, setError] = useState<string>();
  const [isPending, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const result = await renameSurveyAction({ surveyId: survey.id, title });
      if (!result.ok) return setError(result.problems[0]?.message);
      router.refresh();
      onClose();
    });
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      size="small"
      actions={
        <Button type="submit" form="rename-survey" tone="primary" isPending={isPending}>
          {t("save")}
        </Button>
      }
    >
      <form id="rename-survey" onSubmit={submit}>
        <TextField
          label={t("label")}
          description={t("hint")}
          value={title}
          onChange={setTitle}
          maxLength={200}
          isRequired
          autoFocus
          {...(error !== undefined && { errorMessage: error })}
        />
      </form>
    </Dialog>
  );
}
