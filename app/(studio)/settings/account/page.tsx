import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signedIn } from "@/app/signed-in";
import { AccountForms } from "@/components/team/account-forms";
import { changePasswordAction, renameAccountAction, signOutEverywhereAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams.account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const { name, email } = await signedIn();
  return (
    <AccountForms
      name={name}
      email={email}
      rename={renameAccountAction}
      changePassword={changePasswordAction}
      signOutEverywhere={signOutEverywhereAction}
    />
  );
}
