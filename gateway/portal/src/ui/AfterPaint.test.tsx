// @vitest-environment jsdom
import { act, cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AfterPaint } from "./AfterPaint";

let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => (frames = []));
  Object.defineProperty(document, "hidden", { configurable: true, value: false });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shown = () => render(<AfterPaint place={<i>place</i>}>content</AfterPaint>).container;

it("what is secondary has its place until the page was painted", () => {
  const box = shown();
  expect(box.textContent).toBe("place");
  act(() => {
    for (const frame of frames) frame(0);
    vi.runAllTimers();
  });
  expect(box.textContent).toBe("content");
});

it("it is there before a key is handed on that may be meant for it", () => {
  const box = shown();
  const heard: (string | null)[] = [];
  const onKey = () => heard.push(box.textContent);
  addEventListener("keydown", onKey);
  fireEvent.keyDown(document.body, { key: "s" });
  removeEventListener("keydown", onKey);
  expect(heard).toEqual(["content"]);
});

it("several come together, and one that has gone is not waited for", () => {
  const one = render(<AfterPaint>one</AfterPaint>);
  const two = render(<AfterPaint>two</AfterPaint>);
  expect(frames).toHaveLength(1);
  one.unmount();
  act(() => {
    for (const frame of frames) frame(0);
    vi.runAllTimers();
  });
  expect(two.container.textContent).toBe("two");
});
