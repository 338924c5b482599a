import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { outsideProviders } from "@/lib/access/sign-in-options";
import { safeReturnPath } from "../return-path";
import { SignInScreen } from "./sign-in-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams.sign-in");
  return { title: t("title") };
}

interface Props {
  searchParams: Promise<{ to?: string | string[]; error?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { to, error } = await searchParams;
  return (
    <SignInScreen
      to={safeReturnPath(to)}
      failure={typeof error === "string" ? error : null}
      providers={outsideProviders()}
    />
  );
}
