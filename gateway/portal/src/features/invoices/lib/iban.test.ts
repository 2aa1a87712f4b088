import { expect, it } from "vitest";
import { groupedIban } from "./iban";

it("writes an account in groups of four, however it came", () => {
  expect(groupedIban("FR7630006000011234567890189")).toBe("FR76 3000 6000 0112 3456 7890 189");
  expect(groupedIban("BE68 5390 0754 7034")).toBe("BE68 5390 0754 7034");
  expect(groupedIban("")).toBe("");
});
