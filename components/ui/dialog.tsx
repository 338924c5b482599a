"use client";

import type { ReactNode } from "react";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./icon-button";
import { joinClasses } from "./join-classes";

export interface DialogProps {
  /** The heading, which is also the dialog's name. */
  title: string;
  /** The content; as a function it gets `close`. */
  children: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons at the foot, the main one last; as a function they get `close`. */
  actions?: ReactNode | ((close: () => void) => ReactNode);
  /** Controlled use. Without it, put the Dialog beside its button inside a DialogTrigger. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  size?: "small" | "normal" | "large";
  /** False while leaving would lose something. */
  isDismissable?: boolean;
  /** "alertdialog" interrupts and is read out whole. */
  role?: "dialog" | "alertdialog";
}

const widths = { small: "sm:max-w-md", normal: "sm:max-w-xl", large: "sm:max-w-4xl" };

/** A dialog in the middle of the window; on a phone it rises from the bottom. Escape closes it and focus returns. */
export function Dialog({
  title,
  children,
  actions,
  isOpen,
  onOpenChange,
  size = "normal",
  isDismissable = true,
  role = "dialog",
}: DialogProps) {
  const t = useTranslations("shell.ui");
  return (
    <ModalOverlay
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      {...(isOpen !== undefined && { isOpen })}
      {...(onOpenChange && { onOpenChange })}
      className="bg-scrim entering:opacity-0 exiting:opacity-0 fixed inset-0 z-50 flex items-end justify-center transition-opacity duration-150 sm:items-center sm:p-6"
    >
      <Modal
        className={joinClasses(
          "bg-raised ease-calm entering:translate-y-2 exiting:translate-y-2 flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-xl shadow-lg transition-transform duration-150 sm:rounded-xl",
          widths[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-start gap-3 px-5 pt-4 pb-1 sm:px-6 sm:pt-5">
                <Heading slot="title" className="text-ink grow pt-1 text-xl font-semibold">
                  {title}
                </Heading>
                {isDismissable && (
                  <IconButton
                    label={t("close")}
                    icon={<X />}
                    onPress={close}
                    hasTooltip={false}
                    className="-mr-2"
                  />
                )}
              </header>
              <div className="scrollbar-quiet min-h-0 grow overflow-y-auto px-5 pt-2 pb-5 sm:px-6">
                {typeof children === "function" ? children(close) : children}
              </div>
              {actions !== undefined && (
                <footer className="border-line flex flex-wrap justify-end gap-2 border-t px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-6">
                  {typeof actions === "function" ? actions(close) : actions}
                </footer>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
