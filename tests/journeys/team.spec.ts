import { expect, test, type Page } from "@playwright/test";
import { answerAsRobots } from "../../scripts/robots/answer-as-robots";
import { fillInSignUp, newAccount, signIn, signUp } from "./support/account";
import { openScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { createFromTemplate, publish, segmentByOneQuestion, writeCards } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Names of everything that would change something. */
const writes =
  /^(New survey|Add |Undo|Redo|Publish|Close to answers|Open again|Make segments|Find segments step by step|Find the segments|Use \d|Describe this|Name of|Write persona cards|Bring up to date|Share|Edit |More for |End |New address|Invite|Remove|Rename|Delete|Restore|Import a CSV|Actions for)/;

test("a colleague invited as viewer reads everything, changes nothing, and sees no other workspace", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  let surveyId = "";
  let segmentationId = "";
  let invitation = "";

  await test.step("an owner has a study with segments and cards, and makes an invitation", async () => {
    await signUp(page, "Olga Owner");
    ({ surveyId } = await createFromTemplate(page, "Study of the team"));
    const link = await publish(page, surveyId);
    await answerAsRobots({ link, count: 40, seed: 2, atOnce: 4 });
    ({ segmentationId } = await segmentByOneQuestion(page, surveyId));
    await writeCards(page, surveyId);
    await openScreen(page, "/settings/people");
    await expectGoodScreen(page, "50-people");
    await page.getByRole("button", { name: "Invite someone" }).click();
    const dialog = page.getByRole("dialog", { name: "Invite someone" });
    await dialog.getByRole("radio", { name: /^Viewer/ }).check({ force: true });
    await expectGoodScreen(page, "51-invite");
    await dialog.getByRole("button", { name: "Make the link" }).click();
    const field = dialog.getByRole("textbox", { name: "Invitation link" });
    await expect(field).toHaveValue(/\/join\/[\w-]+$/);
    invitation = await field.inputValue();
    await expectGoodScreen(page, "52-invitation");
  });

  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 900 },
  });
  const viewer = await context.newPage();
  await test.step("the colleague joins by the link", async () => {
    await openScreen(viewer, invitation);
    await expect(viewer.getByText("You are invited as Viewer")).toBeVisible();
    await expectGoodScreen(viewer, "53-join");
    await viewer.getByRole("link", { name: "Create an account and join" }).click();
    await viewer.waitForURL(/\/sign-up/);
    await fillInSignUp(viewer, newAccount("Viktor Viewer"));
    await viewer.getByRole("button", { name: "Join the workspace" }).click();
    await viewer.waitForURL((url) => !url.pathname.startsWith("/join"));
  });

  await test.step("every screen is there to read, and none offers to change anything", async () => {
    await openScreen(viewer, "/surveys");
    await expect(viewer.getByRole("link", { name: "Study of the team" })).toBeVisible();
    await expectReadOnly(viewer, "54-viewer-surveys");
    await openScreen(viewer, `/surveys/${surveyId}/build`);
    await expect(viewer.getByText("Your role lets you look, not edit.")).toBeVisible();
    await expect(viewer.getByRole("button", { name: /^(Undo|Redo|Add question|Add page)$/ })).toHaveCount(0);
    await expectGoodScreen(viewer, "55-viewer-build");
    await openScreen(viewer, `/surveys/${surveyId}/publish`);
    await expect(viewer.getByRole("textbox", { name: "Link to answer" })).toBeVisible();
    await expectReadOnly(viewer, "56-viewer-publish");
    await openScreen(viewer, `/surveys/${surveyId}/results`);
    await expect(viewer.getByText("first to last page")).toBeVisible();
    await expectReadOnly(viewer, "57-viewer-results");
    await openScreen(viewer, `/surveys/${surveyId}/segments`);
    await expect(viewer.getByRole("heading", { name: "Already made" })).toBeVisible();
    await expectReadOnly(viewer, "58-viewer-start");
    await openScreen(viewer, `/segments/${segmentationId}`);
    await expect(viewer.getByRole("figure", { name: /is the largest segment/ })).toBeVisible();
    await expectReadOnly(viewer, "59-viewer-segments");
    await openScreen(viewer, "/personas");
    await viewer.getByRole("article").first().getByRole("link").click();
    await viewer.waitForURL(/\/personas\/[^/]+$/);
    await expect(viewer.getByRole("button", { name: "Evidence 1", exact: true })).toBeVisible();
    await expect(viewer.getByRole("button", { name: "Status", exact: true })).toHaveCount(0);
    await expectReadOnly(viewer, "60-viewer-card");
    await openScreen(viewer, "/links");
    await expect(viewer.getByRole("heading", { level: 1, name: "Links" })).toBeVisible();
    await expectReadOnly(viewer, "61-viewer-links");
    await openScreen(viewer, "/data");
    await expect(viewer.getByText("Editors can.")).toBeVisible();
    await expectReadOnly(viewer, "62-viewer-data");
    await openScreen(viewer, "/settings/people");
    await expect(viewer.getByRole("main").getByText("Olga Owner")).toBeVisible();
    await expectGoodScreen(viewer, "63-viewer-people");
    await expect(viewer.getByRole("button", { name: /^(Invite|Remove|Revoke|Role of)/ })).toHaveCount(0);
  });

  await test.step("a survey of another workspace is not there", async () => {
    const foreign = await browser.newContext();
    const stranger = await foreign.newPage();
    await signUp(stranger, "Sten Stranger");
    const { surveyId: other } = await createFromTemplate(stranger, "None of your business");
    await foreign.close();
    for (const part of ["build", "publish", "results", "segments", "personas"]) {
      const response = await viewer.goto(`/surveys/${other}/${part}`);
      expect(response?.status(), part).toBe(404);
      await expect(viewer.getByText("None of your business")).toHaveCount(0);
    }
    await expectGoodScreen(viewer, "64-not-there");
  });
  await context.close();
});

test("signing out everywhere ends the session of another browser too", async ({ page, browser }) => {
  test.setTimeout(600_000);
  const account = await signUp(page, "Sara Signout");
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const other = await context.newPage();
  await signIn(other, account);
  await openScreen(other, "/settings/account");
  await expect(other.getByRole("heading", { name: "Your account" })).toBeVisible();
  await expectGoodScreen(other, "65-account");
  await openScreen(page, "/settings/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.waitForURL(/\/sign-in/);
  await openScreen(other, "/settings/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await expectGoodScreen(other, "66-sign-in");
  await context.close();
});

async function expectReadOnly(page: Page, name: string): Promise<void> {
  const main = page.getByRole("main");
  await expect(main.getByRole("button", { name: writes })).toHaveCount(0);
  // The tab Publish is there for everyone: it shows the link and the versions.
  await expect(main.getByRole("link", { name: /^(New survey|Import a CSV)/ })).toHaveCount(0);
  await expectGoodScreen(page, name);
}
