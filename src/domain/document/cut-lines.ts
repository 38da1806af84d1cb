/**
 * Lines as far as they fit, the last of them cut, and a line that says how much is left out.
 * @param most characters
 */
export function cutLines(lines: readonly string[], most: number): readonly string[] {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length <= most) return lines;
  const kept: string[] = [];
  let room = most;
  for (const line of lines) {
    if (room <= 0) break;
    kept.push(line.slice(0, room));
    room -= line.length;
  }
  return [...kept, `… ${length - most} more characters, which are not shown here`];
}
