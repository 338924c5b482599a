"use client";

import { SignUpForm } from "@/components/team/sign-up-form";
import { signInWithPassword } from "@/lib/access/browser-session";
import { openAccountAction } from "./actions";

export const SignUpScreen = ({ to }: { readonly to: string }) => (
  <SignUpForm to={to} openAccount={openAccountAction} signInWithPassword={signInWithPassword} />
);
