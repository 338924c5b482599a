"use client";

import type { ReactNode } from "react";
import { useRouter } from "next/navigation";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { ToastRegion } from "@/components/ui/toast-region";

/** What react-aria needs on every page: the language, navigation without reloads, and a place for toasts. */
export function Providers({ locale, children }: { locale: string; children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={(path) => router.push(path)}>
        {children}
        <ToastRegion />
      </RouterProvider>
    </I18nProvider>
  );
}
