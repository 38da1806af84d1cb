import type { LabelledFact } from '../document/stated/labelled-facts';

/** The title that front matter (YAML or TOML) states, or the empty string. */
export function titleInFrontMatter(frontMatter: string): string {
  return /^title\s*[:=]\s*["']?(.+?)["']?\s*$/imu.exec(frontMatter)?.[1] ?? '';
}

/**
 * Top-level facts of front matter: `severity: 2`, `services: [a, b]`, `services = ["a", "b"]`, a key with a list below. Written
 * for what reports hold, not for all of YAML: what it does not know is passed over.
 */
export function factsInFrontMatter(frontMatter: string): LabelledFact[] {
  const facts: { label: string; values: string[]; mentioned: string[] }[] = [];
  for (const line of frontMatter.split(/\r?\n/u)) {
    const [, key = '', value = ''] = /^([\p{L}][\p{L}\p{N} _-]*?)\s*[:=]\s*(.*)$/u.exec(line) ?? [];
    const [, item = ''] = /^\s*-\s+(.+)$/u.exec(line) ?? [];
    if (key !== '') facts.push({ label: key.replace(/[_-]+/gu, ' '), values: valuesIn(value), mentioned: [] });
    else if (item !== '') facts.at(-1)?.values.push(...valuesIn(item));
  }
  return facts;
}

function valuesIn(value: string): string[] {
  const inside = /^\[(.*)\]$/u.exec(value.trim())?.[1];
  const pieces = inside === undefined ? [value] : inside.split(',');
  return pieces.map((piece) => piece.trim().replace(/^(["'])(.*)\1$/u, '$2')).filter((piece) => piece !== '');
}
