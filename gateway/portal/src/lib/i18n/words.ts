// What can be said in French, as far as the code that says it is here: it brings its words along.

import type { Messages } from "use-intl";

type Tree = { [key: string]: unknown };

const known: Tree = {};

/** A place of the words, `tickets.status`, and all that is said there. */
export function learn(place: string, said: Tree): void {
  Object.assign(at(place), said);
}

function at(place: string): Tree {
  return place.split(".").reduce((within, step) => (within[step] ??= {}) as Tree, known);
}

/** It grows with what is loaded. */
export const french = known as Messages;
