import { saveAs } from "./download";

type Cells = readonly (string | number)[];

/** A row a line; what would end a cell too early stands in quotes. */
export function asCsv(names: readonly string[], rows: readonly Cells[]): string {
  return [names, ...rows].map((cells) => cells.map(cell).join(";")).join("\r\n");
}

function cell(value: string | number): string {
  const text = String(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Begins with the mark by which a spreadsheet knows accents. */
export function saveCsv(name: string, names: readonly string[], rows: readonly Cells[]): void {
  saveAs(new Blob([`\ufeff${asCsv(names, rows)}`], { type: "text/csv" }), name);
}
