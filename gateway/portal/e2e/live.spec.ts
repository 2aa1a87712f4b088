import { ask, tokenOf } from "./ask.ts";
import { TicketOpenDocument } from "./documents.ts";
import { expect, test } from "./stage.ts";

test("what happens between a list and the socket that comes late is seen all the same", async ({ stage }) => {
  const page = await stage.open("technician");
  let goOn = () => {};
  const late = new Promise<void>((done) => {
    goOn = done;
  });
  await page.routeWebSocket(/\/graphql/, async (socket) => {
    await late;
    socket.connectToServer();
  });
  // Among few: a long list draws what is in sight alone.
  await page.goto("/tickets?vue=all&q=caisse");
  await expect(page.getByRole("link", { name: /La caisse ne s’imprime plus/ })).toBeVisible();
  const input = { subject: "La caisse s’est tue pendant que la ligne s’ouvrait", description: "" };
  await ask(TicketOpenDocument, { input }, await tokenOf("client"));
  await expect(page.getByRole("link", { name: input.subject })).toHaveCount(0);
  goOn();
  await expect(page.getByRole("link", { name: input.subject })).toBeVisible();
});
