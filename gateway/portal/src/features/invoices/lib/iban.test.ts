import { expect, it } from "vitest";
import { groupedIban } from "./iban";

it("writes an account in groups of four, however it came", () => {
  expect(groupedIban("FR7630006000011234567890189")).toBe("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189");
  expect(groupedIban("BE68 5390 0754 7034")).toBe("BE68\u00a05390\u00a00754\u00a07034");
  expect(groupedIban("")).toBe("");
});
