/**
 * What makes a spreadsheet take a cell for a formula: `=`, `+`, `-`, `@` (full-width forms too) in front or behind spaces and
 * invisible characters, or a tab or carriage return in front. Apostrophes before it are the guard's own.
 * Source: OWASP, "CSV Injection".
 */
const formula = /^'*(?:[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|[\t\r])/u;

/** A cell that spreadsheets take as text. `unguarded` gives it back unchanged. */
export function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell that was guarded; any other as it is. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
