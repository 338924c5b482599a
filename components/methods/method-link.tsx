import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

interface Props {
  /** The note's name: its file under docs/methods, without the ending. */
  readonly note: string;
}

/** Leads to the note on how a number is made. A picture that is kept has nothing to press. */
export function MethodLink({ note }: Props) {
  const t = useTranslations("shell.methods");
  return (
    <span data-picture="hide">
      <TextLink href={`/methods/${note}`}>{t("link")}</TextLink>
    </span>
  );
}
