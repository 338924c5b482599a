"use client";

import { useEffect, useState } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

interface Props {
  readonly address: string;
  /** The state of the responses that the page shows. */
  readonly watermark: string;
}

const EVERY_MS = 4_000;
const SLOWEST_MS = 60_000;

/** Looks every few seconds whether answers came in and shows them when they did. Rests while the page is hidden. */
export function LiveResults({ address, watermark }: Props) {
  const t = useTranslations("results.live");
  const router = useRouter();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let pause = EVERY_MS;
    let isGone = false;
    const look = async () => {
      if (document.visibilityState === "visible") {
        const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
        if (isGone) return;
        setLost(!answer?.ok);
        pause = answer?.ok ? EVERY_MS : Math.min(SLOWEST_MS, pause * 2);
        const state = answer?.ok ? ((await answer.json()) as { watermark: string }) : null;
        if (state && state.watermark !== watermark) router.refresh();
      }
      timer = setTimeout(() => void look(), pause);
    };
    let timer = setTimeout(() => void look(), pause);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [address, watermark, router]);
  return (
    <p role="status" className="text-muted flex items-center gap-2 text-xs">
      <span aria-hidden="true" className={`size-2 rounded-full ${isLost ? "bg-warn" : "bg-good"}`} />
      {isLost ? t("stopped") : t("on")}
    </p>
  );
}
