"use client";

import { useRef, useState, useTransition, type FormEvent } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { randomUuid } from "@/components/questionnaire-builder/random-id";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { TemplateId } from "@/lib/domain/questionnaire/templates/templates";
import { createSurveyAction } from "../actions";

interface Props {
  readonly workspaceId: string;
  readonly templates: readonly {
    readonly id: TemplateId;
    readonly answers: number;
    readonly pages: number;
  }[];
}

/** Choose what to start from, say what the team calls it, begin. */
export function NewSurveyForm({ workspaceId, templates }: Props) {
  const t = useTranslations("surveys.new");
  const router = useRouter();
  // One id for all presses of the button: a press that is repeated after a lost reply makes no second survey.
  const id = useRef<string>(undefined);
  const [template, setTemplate] = useState<TemplateId>("customer-study");
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isPending, start] = useTransition();
  const title = typed ?? t(`templates.${template}.suggestion`);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    start(async () => {
      id.current ??= randomUuid();
      try {
        const created = await createSurveyAction({ id: id.current, workspaceId, title, template });
        if (created.ok) router.push(`/surveys/${created.value.surveyId}/build`);
        else setProblem(created.problems[0]?.message);
      } catch {
        setProblem(t("notReached"));
      }
    });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-6">
      <RadioGroup
        label={t("startFrom")}
        look="cards"
        value={template}
        onChange={(value) => setTemplate(value as TemplateId)}
        options={templates.map(({ id: option, answers, pages }) => ({
          id: option,
          label: t(`templates.${option}.name`),
          description:
            option === "blank"
              ? t("templates.blank.description")
              : `${t(`templates.${option}.description`)} ${t("size", { answers, pages })}`,
        }))}
      />
      <TextField
        label={t("name")}
        description={t("nameHint")}
        value={title}
        onChange={setTyped}
        maxLength={200}
        isRequired
      />
      {problem !== undefined && (
        <Callout tone="bad" live="alert">
          {problem}
        </Callout>
      )}
      <div>
        <Button type="submit" tone="primary" isPending={isPending} isDisabled={title.trim() === ""}>
          {t("create")}
        </Button>
      </div>
    </form>
  );
}
