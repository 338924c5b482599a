import { useTranslations } from "next-intl";

/** The first stop of the keyboard: straight to the page's content. */
export function SkipLink() {
  const t = useTranslations("shell.frame");
  return (
    <a
      href="#content"
      className="bg-ink text-paper fixed top-2 left-2 z-80 -translate-y-16 rounded-md px-4 py-2.5 text-base transition-transform focus:translate-y-0 print:hidden"
    >
      {t("skip")}
    </a>
  );
}
