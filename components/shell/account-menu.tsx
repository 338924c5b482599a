"use client";

import { LogOut, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, Dialog, DialogTrigger, Link } from "react-aria-components";
import { Avatar } from "@/components/ui/avatar";
import { Popover } from "@/components/ui/popover";
import { ThemeSwitch } from "./theme-switch";

export interface AccountMenuProps {
  person: { name: string; email: string };
  /** Where one's own account is settled; left out, the entry is not shown. */
  accountHref?: string;
  /** The server action that signs out. */
  signOut: () => Promise<void> | void;
}

const row =
  "target flex w-full cursor-pointer items-center gap-2.5 rounded-sm px-2.5 text-left text-base text-ink no-underline hover:bg-ink/6 [&_svg]:size-4 [&_svg]:text-muted";

/** Who is signed in, light or dark, and the way out. */
export function AccountMenu({ person, accountHref, signOut }: AccountMenuProps) {
  const t = useTranslations("shell.account");
  return (
    <DialogTrigger>
      <Button
        aria-label={t("menu", { name: person.name })}
        className="target hover:bg-ink/6 flex w-full min-w-0 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 text-left"
      >
        <Avatar name={person.name} isDecorative />
        <span className="text-ink min-w-0 truncate text-base">{person.name}</span>
      </Button>
      <Popover placement="top start" className="w-64">
        <Dialog aria-label={t("title")} className="outline-none">
          <div className="border-line border-b px-3.5 py-3">
            <p className="text-ink truncate text-base font-medium">{person.name}</p>
            <p className="text-muted truncate text-sm">{person.email}</p>
          </div>
          <div className="border-line flex items-center justify-between gap-3 border-b px-3.5 py-2">
            <span className="text-ink text-base">{t("theme")}</span>
            <ThemeSwitch />
          </div>
          <div className="p-1">
            {accountHref !== undefined && (
              <Link href={accountHref} className={row}>
                <UserRound aria-hidden="true" />
                {t("account")}
              </Link>
            )}
            <form action={signOut}>
              <Button type="submit" className={row}>
                <LogOut aria-hidden="true" />
                {t("signOut")}
              </Button>
            </form>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
