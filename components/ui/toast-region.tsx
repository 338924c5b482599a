"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components";
import { toastQueue } from "./toast-queue";

/** Where toasts appear. Mounted once, by the shell's Providers; F6 moves the focus there. */
export function ToastRegion() {
  const t = useTranslations("shell.ui");
  return (
    <AriaToastRegion
      queue={toastQueue}
      aria-label={t("notices")}
      className="fixed inset-x-3 bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-60 flex flex-col-reverse items-center gap-2 rounded-lg sm:inset-x-auto sm:right-6 sm:bottom-6 sm:items-end"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="bg-ink text-paper flex w-full max-w-md items-center gap-3 rounded-lg py-1.5 pr-1.5 pl-4 text-base shadow-lg sm:w-auto sm:min-w-72"
        >
          <ToastContent className="min-w-0 grow py-1">
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.onUndo && (
            <Button
              className="target hover:bg-paper/15 cursor-pointer rounded-md px-3 font-medium underline underline-offset-3"
              onPress={() => {
                toast.content.onUndo?.();
                toastQueue.close(toast.key);
              }}
            >
              {t("undo")}
            </Button>
          )}
          <Button
            slot="close"
            aria-label={t("close")}
            className="target-square hover:bg-paper/15 grid shrink-0 cursor-pointer place-items-center rounded-md"
          >
            <X className="size-4" />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
