"use client";

import { useState } from "react";
import Link from "next/link";
import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { useAction } from "@/components/use-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import {
  defaultShareDays,
  shareAudiences,
  shareDurations,
  type ShareAudience,
  type ShareTargetKind,
} from "@/lib/domain/sharing/share-link";

interface Props {
  readonly targetKind: ShareTargetKind;
  readonly targetId: string;
  /** The segment's segmentation; only for a segment. */
  readonly segmentationId?: string;
  /** What is shared, as the dialog's title names it. */
  readonly name: string;
  readonly create: Action<{ id: string; token: string }>;
  /** The button's words, where "Share" would be too little. */
  readonly label?: string;
}

const noEnd = "none";

/** A button that makes a share link: for whom, for how long, with what; the link itself is shown once. */
export function ShareButton({ targetKind, targetId, segmentationId, name, create, label }: Props) {
  const t = useTranslations("sharing.dialog");
  const [isOpen, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [audience, setAudience] = useState<ShareAudience>("team");
  const [days, setDays] = useState(String(defaultShareDays));
  const [showEvidence, setShowEvidence] = useState(true);
  const [showQuotes, setShowQuotes] = useState(false);
  const { isPending, refusal, run } = useAction(create, t("unreachable"));
  const make = () =>
    run(
      {
        targetKind,
        targetId,
        ...(segmentationId === undefined ? {} : { segmentationId }),
        audience,
        days: days === noEnd ? null : Number(days),
        showEvidence,
        showQuotes,
      },
      ({ token }) => setLink(`${window.location.origin}/p/${token}`),
    );
  return (
    <>
      <Button
        size="small"
        icon={<Share2 />}
        onPress={() => {
          setLink(null);
          setOpen(true);
        }}
      >
        {label ?? t("open")}
      </Button>
      <Dialog
        title={link === null ? t("title", { name }) : t("created")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          link === null ? (
            <>
              <Button tone="quiet" onPress={() => setOpen(false)}>
                {t("cancel")}
              </Button>
              <Button tone="primary" isPending={isPending} onPress={() => void make()}>
                {t("create")}
              </Button>
            </>
          ) : (
            <Button tone="primary" onPress={() => setOpen(false)}>
              {t("done")}
            </Button>
          )
        }
      >
        {link === null ? (
          <div className="flex flex-col gap-5">
            <RadioGroup
              label={t("audience")}
              value={audience}
              onChange={(value) => setAudience(shareAudiences.find((one) => one === value) ?? "team")}
              look="cards"
              options={shareAudiences.map((one) => ({
                id: one,
                label: t(`audiences.${one}`),
                description: t(`audienceHints.${one}`),
              }))}
            />
            <Select
              label={t("expires")}
              value={days}
              onChange={setDays}
              options={shareDurations.map((one) => ({
                id: one === null ? noEnd : String(one),
                label: one === null ? t("noEnd") : t("days", { days: one }),
              }))}
            />
            <Switch
              label={t("showEvidence")}
              description={t("showEvidenceHint")}
              isSelected={showEvidence}
              onChange={setShowEvidence}
            />
            {targetKind !== "segment" && (
              <Switch
                label={t("showQuotes")}
                description={t("showQuotesHint")}
                isSelected={showQuotes}
                onChange={setShowQuotes}
              />
            )}
            {refusal !== null && (
              <Callout tone="bad" live="alert">
                {refusal}
              </Callout>
            )}
          </div>
        ) : (
          <div className="flex flex-col gap-4">
            <p className="text-muted text-base">{t("createdHint")}</p>
            <CopyField label={t("link")} value={link} />
            <p className="text-sm">
              <Link href="/links" className="text-accent underline underline-offset-2">
                {t("allLinks")}
              </Link>
            </p>
          </div>
        )}
      </Dialog>
    </>
  );
}
