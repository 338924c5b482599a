import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { openScreen } from "./open-screen";

export interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Someone who has no account yet; the address is used by nobody else. */
export const newAccount = (name: string): Account => ({
  name,
  email: `${randomUUID()}@example.com`,
  password: "a few words in a row",
});

/** Fills in the form of the sign-up screen that is open and waits to be let in. */
export async function fillInSignUp(page: Page, account: Account): Promise<void> {
  await page.getByLabel("Your name").fill(account.name);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-up"));
}

/** A new account with a workspace of its own, signed in. */
export async function signUp(page: Page, name: string): Promise<Account> {
  const account = newAccount(name);
  await openScreen(page, "/sign-up");
  await fillInSignUp(page, account);
  return account;
}

/** Signs in to an account that exists, and waits to be let in. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await openScreen(page, "/sign-in");
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await expect(page.getByRole("navigation", { name: "Places" }).first()).toBeVisible();
}
