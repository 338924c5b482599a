"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";

interface Props {
  readonly first: { readonly id: string; readonly name: string };
  readonly second: { readonly id: string; readonly name: string };
  /** Segments of the second that continue one of the first: those that may be named anew, and those that are locked. */
  readonly free: number;
  readonly locked: number;
  readonly isAdopted: boolean;
  readonly adopt: Action<{ renamed: number; kept: number }>;
}

/** Gives the segments that go on their old names, descriptions and colours, in one press that can be taken back. */
export function AdoptNames({ first, second, free, locked, isAdopted, adopt }: Props) {
  const t = useTranslations("comparison");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(adopt, t("unreachable"));
  const input = { segmentationId: second.id, predecessorId: first.id };
  const giveBack = () =>
    void run({ ...input, isAdopted: false }, ({ kept }) => {
      showToast({ message: t("lineage.given-back", { kept }) });
      router.refresh();
    });
  const take = () =>
    void run({ ...input, isAdopted: true }, ({ renamed, kept }) => {
      showToast({ message: t("lineage.adopted", { count: renamed, kept }), onUndo: giveBack });
      router.refresh();
    });
  return (
    <div className="flex flex-col items-start gap-2" data-print="hide">
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <p className="text-muted max-w-prose text-sm">
        {isAdopted
          ? t("lineage.is-adopted", { first: first.name, second: second.name })
          : t("lineage.adopt-hint", { count: free, locked, first: first.name, second: second.name })}
      </p>
      <Button
        tone={isAdopted ? "secondary" : "primary"}
        isPending={isPending}
        onPress={isAdopted ? giveBack : take}
      >
        {t(isAdopted ? "lineage.give-back" : "lineage.adopt")}
      </Button>
    </div>
  );
}
