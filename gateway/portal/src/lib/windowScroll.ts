import { windowScroll, type VirtualizerOptions } from "@tanstack/react-virtual";

type Scroll = VirtualizerOptions<Window, Element>["scrollToFn"];

/** A list that is drawn scrolls to where the window is already, and the page is laid out for it in the midst of being drawn. */
export const scrollToFn: Scroll = (offset, options, list) => {
  if (offset !== list.scrollOffset || options.adjustments) windowScroll(offset, options, list);
};
