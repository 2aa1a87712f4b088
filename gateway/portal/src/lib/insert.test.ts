// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { insertTyped, isAtLineStart } from "./insert";

function written(text: string, from: number, to = from): HTMLTextAreaElement {
  const field = document.createElement("textarea");
  document.body.append(field);
  field.value = text;
  field.setSelectionRange(from, to);
  return field;
}

describe("a text that is inserted", () => {
  it("stands at the cursor, which goes on behind it", () => {
    const field = written("Bonjour,\n\nMerci", 9);
    expect(insertTyped(field, "Voici.")).toBe(9);
    expect(field.value).toBe("Bonjour,\nVoici.\nMerci");
    expect(field.selectionStart).toBe(15);
  });

  it("takes the place of nothing, selected or not", () => {
    const field = written("gardé", 0, 5);
    insertTyped(field, " aussi");
    expect(field.value).toBe("gardé aussi");
  });

  it("is told like typing", () => {
    const field = written("", 0);
    let told = 0;
    field.addEventListener("input", () => (told += 1));
    insertTyped(field, "a");
    expect(told).toBe(1);
  });
});

describe("the start of a line", () => {
  it.each([
    ["", 0, true],
    ["a\nb", 2, true],
    ["a\nb", 1, false],
    ["et/ou", 2, false],
  ])("%j at %i", (text, place, is) => {
    expect(isAtLineStart(written(text, place))).toBe(is);
  });

  it("is nowhere in what is selected", () => {
    expect(isAtLineStart(written("abc", 0, 2))).toBe(false);
  });
});
