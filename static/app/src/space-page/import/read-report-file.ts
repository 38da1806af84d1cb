import { longestMarkdown } from '../../../../../src/contract/limits';

export interface ReportFile {
  name: string;
  markdown: string;
}

export type FileReading = { file: ReportFile } | { problem: string };

/** Reads a chosen file as Markdown; says in a sentence why one cannot be used. */
export async function readReportFile(chosen: File): Promise<FileReading> {
  const limit = `${longestMarkdown / 1000} kB`;
  if (chosen.size > longestMarkdown)
    return { problem: `“${chosen.name}” is larger than ${limit}. Shorten it or split it.` };
  const markdown = await chosen.text().catch(() => null);
  if (markdown === null) return { problem: `“${chosen.name}” could not be read. Choose it again.` };
  if (markdown.trim() === '') return { problem: `“${chosen.name}” is empty.` };
  if (markdown.includes('\u0000')) return { problem: `“${chosen.name}” is no text file. Choose a Markdown file.` };
  return { file: { name: chosen.name, markdown } };
}
