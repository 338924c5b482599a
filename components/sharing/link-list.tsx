"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { ShareAudience, ShareLinkState, ShareTargetKind } from "@/lib/domain/sharing/share-link";

/** A link as the list shows it. */
export interface ShownLink {
  readonly id: string;
  readonly targetKind: ShareTargetKind;
  readonly tokenHint: string;
  readonly audience: ShareAudience;
  readonly showEvidence: boolean;
  readonly showQuotes: boolean;
  readonly state: ShareLinkState;
  readonly expiresAt: string | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly views: number;
  readonly lastView: string | null;
  readonly segment: string | null;
  readonly segmentation: string | null;
  readonly survey: string | null;
}

interface Props {
  readonly workspaceId: string;
  readonly links: readonly ShownLink[];
  readonly mayEdit: boolean;
  readonly revoke: Action<{ revoked: boolean }>;
  readonly revokeAll: Action<{ revoked: number }>;
  readonly rotate: Action<{ token: string }>;
}

/** Everything that is shared, with its state, and the way to end it or to give it a new address. */
export function LinkList({ workspaceId, links, mayEdit, revoke, revokeAll, rotate }: Props) {
  const t = useTranslations("sharing.links");
  const router = useRouter();
  const [address, setAddress] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const hasLive = links.some(({ state }) => state === "live");
  const tell = <T,>(outcome: Awaited<ReturnType<Action<T>>>, message: (value: T) => string) => {
    if (outcome.ok) showToast({ message: message(outcome.value), tone: "good" });
    else showToast({ message: outcome.problems.map((one) => one.message).join(" "), tone: "bad" });
    router.refresh();
  };
  return (
    <>
      {mayEdit && hasLive && (
        <div className="mb-4 flex justify-end">
          <Button tone="danger" size="small" onPress={() => setAsking(true)}>
            {t("revokeAll")}
          </Button>
        </div>
      )}
      <ul className="flex flex-col gap-3">
        {links.map((link) => (
          <li key={link.id}>
            <LinkRow
              link={link}
              {...(mayEdit && link.state === "live"
                ? {
                    onRevoke: async () => tell(await revoke({ shareLinkId: link.id }), () => t("revoked")),
                    onRotate: async () => {
                      const outcome = await rotate({ shareLinkId: link.id });
                      if (outcome.ok) setAddress(`${window.location.origin}/p/${outcome.value.token}`);
                      else tell(outcome, () => "");
                      router.refresh();
                    },
                  }
                : {})}
            />
          </li>
        ))}
      </ul>
      <Dialog
        title={t("rotated")}
        isOpen={address !== null}
        onOpenChange={() => setAddress(null)}
        size="small"
      >
        <p className="text-muted mb-4 text-base">{t("rotatedHint")}</p>
        {address !== null && <CopyField label={t("rotated")} value={address} isLabelHidden />}
      </Dialog>
      <Dialog
        title={t("confirmAllTitle")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        role="alertdialog"
        size="small"
        actions={
          <>
            <Button tone="quiet" onPress={() => setAsking(false)}>
              {t("keep")}
            </Button>
            <Button
              tone="danger"
              onPress={() => {
                setAsking(false);
                void revokeAll({ workspaceId }).then((outcome) =>
                  tell(outcome, ({ revoked }) => t("allRevoked", { count: revoked })),
                );
              }}
            >
              {t("revokeAll")}
            </Button>
          </>
        }
      >
        {t("confirmAll")}
      </Dialog>
    </>
  );
}

function LinkRow({
  link,
  onRevoke,
  onRotate,
}: {
  link: ShownLink;
  onRevoke?: () => Promise<void>;
  onRotate?: () => Promise<void>;
}) {
  const t = useTranslations("sharing.links");
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" });
  const isGone = link.segmentation === null;
  return (
    <article
      className={`bg-surface flex flex-wrap items-start gap-x-6 gap-y-3 rounded-lg p-4 shadow-xs sm:p-5 ${link.state === "live" ? "" : "opacity-70"}`}
    >
      <div className="min-w-0 grow basis-72">
        <h2 className="text-ink text-base font-medium">
          {isGone
            ? t("gone")
            : t(`kinds.${link.targetKind}`, {
                segment: link.segment ?? "",
                segmentation: link.segmentation ?? "",
              })}
        </h2>
        <p className="text-muted text-sm">
          {[
            link.survey,
            t("hint", { hint: link.tokenHint }),
            link.showEvidence ? t("with.evidence") : null,
            link.showQuotes ? t("with.quotes") : null,
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </p>
        <p className="text-muted text-sm">
          {t("by", { author: link.createdBy ?? "—", date: day(link.createdAt) })}
        </p>
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <div>
          <dt className="sr-only">{t("state")}</dt>
          <dd className="flex gap-1.5">
            <Badge tone={link.state === "live" ? "good" : "neutral"}>{t(`states.${link.state}`)}</Badge>
            <Badge tone={link.audience === "anyone" ? "accent" : "neutral"}>
              {t(`audiences.${link.audience}`)}
            </Badge>
          </dd>
        </div>
        <div>
          <dt className="text-muted text-xs">{t("views")}</dt>
          <dd className="text-ink tabular-nums">
            {t("viewCount", { views: link.views })}
            {link.lastView !== null && (
              <span className="text-muted block text-xs">{t("lastView", { date: day(link.lastView) })}</span>
            )}
          </dd>
        </div>
        <div>
          <dt className="text-muted text-xs">{t("until")}</dt>
          <dd className="text-ink tabular-nums">
            {link.expiresAt === null ? t("noEnd") : day(link.expiresAt)}
          </dd>
        </div>
      </dl>
      {onRevoke && onRotate && (
        <div className="flex gap-2">
          <Button size="small" tone="quiet" onPress={() => void onRotate()}>
            {t("rotate")}
          </Button>
          <Button size="small" onPress={() => void onRevoke()}>
            {t("revoke")}
          </Button>
        </div>
      )}
    </article>
  );
}
