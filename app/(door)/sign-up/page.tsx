import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { safeReturnPath } from "../return-path";
import { SignUpScreen } from "./sign-up-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams.sign-up");
  return { title: t("title") };
}

interface Props {
  searchParams: Promise<{ to?: string | string[] }>;
}

export default async function SignUpPage({ searchParams }: Props) {
  return <SignUpScreen to={safeReturnPath((await searchParams).to)} />;
}
