"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Switch } from "@/components/ui/switch";
import type { Base } from "@/lib/domain/responses/summaries/item-summary";

interface Props {
  readonly isOn: boolean;
  /** Everyone who is counted. */
  readonly respondents: Base;
  /** The same view with weights and without. */
  readonly hrefs: { readonly on: string; readonly off: string };
}

/** Says whether people count by their weights, and what that costs; turns it off and on in the address. */
export function WeightsSwitch({ isOn, respondents, hrefs }: Props) {
  const t = useTranslations("results.weights");
  const router = useRouter();
  const { people, effective } = respondents;
  return (
    <Switch
      isSelected={isOn}
      onChange={(next) => router.push(next ? hrefs.on : hrefs.off, { scroll: false })}
      label={isOn ? t("on", { people, effective: Math.round(effective) }) : t("off", { people })}
      className="text-sm print:[&_span[aria-hidden]]:hidden"
    />
  );
}
