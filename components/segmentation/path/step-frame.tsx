"use client";

import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { MethodLink } from "@/components/methods/method-link";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";

interface Props {
  readonly title: string;
  readonly lead: string;
  /** The method note that says more. */
  readonly note: string;
  readonly refusal: string | null;
  readonly isPending: boolean;
  /** What was changed here is saved. */
  readonly isKept: boolean;
  readonly isNextDisabled?: boolean;
  readonly next: string;
  readonly onNext: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** One step of the path: a sentence that says what is decided here, the decision, and the way on and back. */
export function StepFrame({
  title,
  lead,
  note,
  refusal,
  isPending,
  isKept,
  isNextDisabled = false,
  next,
  onNext,
  onBack,
  children,
}: Props) {
  const t = useTranslations("segmentation.path");
  return (
    <Card title={title} description={lead}>
      <div className="flex flex-col gap-6">
        <p className="text-sm">
          <MethodLink note={note} />
        </p>
        {children}
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button tone="primary" isPending={isPending} isDisabled={isNextDisabled} onPress={onNext}>
            {next}
          </Button>
          {onBack === undefined ? null : <Button onPress={onBack}>{t("back")}</Button>}
          <p role="status" className="text-muted text-sm">
            {isKept ? t("kept") : ""}
          </p>
        </div>
      </div>
    </Card>
  );
}
