import { Children, Fragment, type ReactNode } from "react";

/** Facts in a line, a dot between them: where the line breaks the dot stays behind, and none stands at the head of the next. */
export function Dotted({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={className}>
      {Children.toArray(children).map((fact, place) => (
        <Fragment key={place}>
          {place > 0 && "\u00a0· "}
          {fact}
        </Fragment>
      ))}
    </span>
  );
}
