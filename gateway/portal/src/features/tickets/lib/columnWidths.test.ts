import { describe, expect, it } from "vitest";
import { fitted, NARROWEST, USUAL, WIDEST, widestOf, widthsOf } from "./columnWidths";

const SHOWN = ["status", "priority", "assignee", "clock"] as const;
const FIRST = 2.75 + 4 + 10;
const NEEDED = FIRST + USUAL.status + USUAL.priority + USUAL.assignee + USUAL.clock;

describe("the widths of columns", () => {
  it("are taken as they were kept, within what may be; what is no width is forgotten", () => {
    expect(widthsOf({ status: 12, team: 400, clock: -3, opened: "8", gone: 9, touched: null })).toEqual({ status: 12, team: WIDEST, clock: NARROWEST });
    expect(widthsOf(null)).toEqual({});
    expect(widthsOf("wide")).toEqual({});
  });

  it("are those asked for where there is room", () => {
    expect(fitted(SHOWN, { status: 12 }, NEEDED + 20)).toEqual(
      new Map([["status", 12], ["priority", USUAL.priority], ["assignee", USUAL.assignee], ["clock", USUAL.clock]]),
    );
  });

  it("leave out the team, then the person, then the priority where there is not", () => {
    const seen = (room: number) => [...fitted([...SHOWN, "team"], {}, room).keys()];
    expect(seen(NEEDED + USUAL.team)).toEqual([...SHOWN, "team"]);
    expect(seen(NEEDED)).toEqual(SHOWN);
    expect(seen(NEEDED - 1)).toEqual(["status", "priority", "clock"]);
    expect(seen(NEEDED - USUAL.assignee - 1)).toEqual(["status", "clock"]);
  });

  it("never come to more than there is: then all are narrowed alike", () => {
    const widths = fitted(["status", "clock"], { status: 30, clock: 15 }, FIRST + 30);
    expect(widths).toEqual(new Map([["status", 20], ["clock", 10]]));
    expect([...fitted(["status"], {}, 3).values()]).toEqual([0]);
  });

  it("end where another would have to stand back, or where nothing more is gained", () => {
    const widths = fitted(SHOWN, {}, NEEDED + 5.5);
    expect(widestOf("status", widths, NEEDED + 5.5)).toBe(Math.floor(USUAL.status + 5.5));
    expect(widestOf("status", widths, NEEDED + 500)).toBe(WIDEST);
    expect(widestOf("status", widths, 3)).toBe(NARROWEST);
  });
});
