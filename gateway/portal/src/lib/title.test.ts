// @vitest-environment jsdom
import { expect, it } from "vitest";
import { pageTitle, titleCount, titlePage, titleTrouble } from "./title";

it("the window says what is wrong, how much is unread and which page it is, in this order", () => {
  titlePage("Tickets");
  expect(document.title).toBe("Tickets · Régie");
  titleCount(3);
  const over = titleTrouble("Erreur – ");
  expect(document.title).toBe("Erreur – (3) Tickets · Régie");
  titlePage("Clients");
  over();
  expect(document.title).toBe("(3) Clients · Régie");
  expect(pageTitle()).toBe("Clients");
});
