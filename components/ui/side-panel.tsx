"use client";

import type { ReactNode } from "react";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./icon-button";

export interface SidePanelProps {
  /** The heading, which is also the panel's name. */
  title: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  actions?: ReactNode | ((close: () => void) => ReactNode);
  /** Controlled use. Without it, put the SidePanel beside its button inside a DialogTrigger. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

/** A sheet of detail that opens from the right, on a phone from below. Escape or a press outside closes it. */
export function SidePanel({ title, children, actions, isOpen, onOpenChange }: SidePanelProps) {
  const t = useTranslations("shell.ui");
  return (
    <ModalOverlay
      isDismissable
      {...(isOpen !== undefined && { isOpen })}
      {...(onOpenChange && { onOpenChange })}
      className="bg-scrim entering:opacity-0 exiting:opacity-0 fixed inset-0 z-50 flex items-end justify-end transition-opacity duration-150 sm:items-stretch"
    >
      <Modal className="bg-raised ease-calm max-sm:entering:translate-y-6 max-sm:exiting:translate-y-6 sm:entering:translate-x-6 sm:exiting:translate-x-6 flex max-h-[85dvh] w-full flex-col overflow-hidden rounded-t-xl shadow-lg transition-transform duration-150 sm:max-h-none sm:max-w-md sm:rounded-none">
        <AriaDialog className="flex min-h-0 grow flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-start gap-3 px-5 pt-4 pb-1 sm:px-6 sm:pt-5">
                <Heading slot="title" className="text-ink grow pt-1.5 text-lg font-semibold">
                  {title}
                </Heading>
                <IconButton
                  label={t("close")}
                  icon={<X />}
                  onPress={close}
                  hasTooltip={false}
                  className="-mr-2"
                />
              </header>
              <div className="scrollbar-quiet min-h-0 grow overflow-y-auto px-5 pt-2 pb-8 sm:px-6">
                {typeof children === "function" ? children(close) : children}
              </div>
              {actions !== undefined && (
                <footer className="border-line flex flex-wrap justify-end gap-2 border-t px-5 py-3 sm:px-6">
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
