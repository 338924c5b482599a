import { expect, test } from "@playwright/test";

test("a started Kindred says that database, migrations and worker are ready", async ({ request }) => {
  const response = await request.get("/api/ready");
  expect(await response.json()).toEqual({ status: "ready" });
  expect(response.headers()["cache-control"]).toBe("no-store");
});

test("the health address answers without asking the database", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(await response.json()).toEqual({ status: "alive" });
});
