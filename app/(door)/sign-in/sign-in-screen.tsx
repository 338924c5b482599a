"use client";

import type { ComponentProps } from "react";
import { SignInForm } from "@/components/team/sign-in-form";
import { signInWithPassword, signInWithProvider } from "@/lib/access/browser-session";

type Props = Pick<ComponentProps<typeof SignInForm>, "to" | "failure" | "providers">;

export const SignInScreen = (props: Props) => (
  <SignInForm {...props} signInWithPassword={signInWithPassword} signInWithProvider={signInWithProvider} />
);
