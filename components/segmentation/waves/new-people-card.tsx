"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Switch } from "@/components/ui/switch";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import { useTaskProgress } from "@/components/use-task-progress";

interface Props {
  readonly segmentationId: string;
  /** Without a place yet, and placed since the segments were found. */
  readonly waiting: number;
  readonly placed: number;
  readonly lastPlacedAt: Date | null;
  readonly isSwitchedOn: boolean;
  /** Null for readers. */
  readonly actions: { readonly place: Action<{ taskId: string }>; readonly toggle: Action<null> } | null;
}

/** Who answered after the segments were found, the button that places them, and the switch that does so by itself. */
export function NewPeopleCard(props: Props) {
  const { segmentationId, waiting, placed, lastPlacedAt, isSwitchedOn, actions } = props;
  const t = useTranslations("waves.new");
  const format = useFormatter();
  const [taskId, setTaskId] = useState<string | null>(null);
  return (
    <Card title={t("title")}>
      <div className="flex max-w-prose flex-col items-start gap-4">
        {waiting > 0 ? <p className="text-ink">{t("waiting", { count: waiting })}</p> : null}
        {placed > 0 ? <p className="text-muted">{t("placed", { count: placed })}</p> : null}
        {lastPlacedAt ? (
          <p className="text-muted">
            {t("last", {
              when: format.dateTime(lastPlacedAt, { dateStyle: "medium", timeStyle: "short" }),
            })}
          </p>
        ) : null}
        {waiting === 0 ? (
          <p className="text-muted">{t(placed > 0 ? "all-placed" : "everybody-there")}</p>
        ) : null}
        {taskId !== null ? (
          <Placing key={taskId} taskId={taskId} onOver={() => setTaskId(null)} />
        ) : actions && waiting > 0 ? (
          <PlaceButton
            segmentationId={segmentationId}
            count={waiting}
            place={actions.place}
            onAsked={setTaskId}
          />
        ) : null}
        <p className={actions ? "text-muted hidden print:block" : "text-muted"}>
          {t(isSwitchedOn ? "is-on" : "is-off")}
        </p>
        {actions ? (
          <PlacementSwitch segmentationId={segmentationId} isOn={isSwitchedOn} toggle={actions.toggle} />
        ) : null}
      </div>
    </Card>
  );
}

interface PlaceButtonProps {
  readonly segmentationId: string;
  readonly count: number;
  readonly place: Action<{ taskId: string }>;
  readonly onAsked: (taskId: string) => void;
}

function PlaceButton({ segmentationId, count, place, onAsked }: PlaceButtonProps) {
  const t = useTranslations("waves");
  // A press after one that stopped is another task; a repeated press before the answer is the same.
  const [taskId] = useState(() => crypto.randomUUID());
  const { isPending, refusal, run } = useAction(place, t("unreachable"));
  return (
    <>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <Button
        tone="primary"
        isPending={isPending}
        onPress={() => void run({ segmentationId, taskId }, () => onAsked(taskId))}
      >
        {t("new.place", { count })}
      </Button>
    </>
  );
}

function Placing({ taskId, onOver }: { readonly taskId: string; readonly onOver: () => void }) {
  const t = useTranslations("waves.new");
  const router = useRouter();
  const state = useTaskProgress(taskId, ({ status }) => {
    if (status !== "done") showToast({ message: t("stopped"), tone: "bad" });
    router.refresh();
    onOver();
  });
  const placed = state?.progress["placed"];
  return (
    <ProgressBar
      label={t("placing")}
      {...(typeof placed === "number" && { remaining: t("placed-so-far", { count: placed }) })}
    />
  );
}

interface SwitchProps {
  readonly segmentationId: string;
  readonly isOn: boolean;
  readonly toggle: Action<null>;
}

function PlacementSwitch({ segmentationId, isOn, toggle }: SwitchProps) {
  const t = useTranslations("waves");
  const router = useRouter();
  const [shown, setShown] = useState(isOn);
  const { isPending, refusal, run } = useAction(toggle, t("unreachable"));
  const turn = (next: boolean) =>
    void run({ segmentationId, isOn: next }, () => {
      setShown(next);
      showToast({ message: t(next ? "new.switched-on" : "new.switched-off") });
      router.refresh();
    });
  return (
    <div data-print="hide">
      {refusal === null ? null : (
        <p role="alert" className="text-bad mb-1 text-sm">
          {refusal}
        </p>
      )}
      <Switch
        label={t("new.switch")}
        description={t("new.switch-hint")}
        isSelected={shown}
        isDisabled={isPending}
        onChange={turn}
      />
    </div>
  );
}
