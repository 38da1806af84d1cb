import { createHash } from 'node:crypto';
import { longestPreviewedText } from '../contract/limits';
import type { Failure } from '../contract/result';
import { fail } from '../contract/result';
import type { ConflictView } from '../contract/views';
import { cutLines } from '../domain/document/cut-lines';
import type { Choice, Conflict, Side } from '../domain/document/merge/merge';
import { merge, resolve } from '../domain/document/merge/merge';
import { markMentions } from '../domain/document/mention-marks';
import { parseAdf } from '../domain/document/parse-adf';
import { linesOf } from '../domain/document/plain-text';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import type { Draft } from '../domain/draft';
import { writeDraft } from '../domain/draft/write-draft';
import { pageReading } from '../domain/page-reading';
import type { PostMortem } from '../domain/post-mortem';
import type { SpaceSettings } from '../domain/space-settings';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { showDraftNow } from './show-draft';

/** Which side a person chose, by the id of the conflict. */
export type Choices = Readonly<Record<string, Choice>>;

export interface MergedNotes {
  page: AdfDocument;
  /** All of them, chosen ones too. */
  conflicts: readonly ConflictView[];
  /** Each conflict is chosen, and each choice is of a conflict that is still one. */
  isDecided: boolean;
}

export interface NotesToMerge {
  page: Page;
  postMortem: PostMortem;
  /** Null: the page as it stands. */
  draft: Draft | null;
  choices: Choices;
  /** Of the page's space; null where nobody set up anything. */
  settings: SpaceSettings | null;
}

/**
 * The page as it stands with the notes on it: what others changed since the notes were begun stays; where both changed the
 * same, the chosen side, or the page's while nothing is chosen.
 * @throws DamagedDocumentError when a body cannot be read
 */
export async function mergeNotes(ports: Ports, notes: NotesToMerge): Promise<Merging> {
  const { page, postMortem, draft, choices, settings } = notes;
  const theirs = parseAdf(page.body);
  if (draft === null) return { ok: true, value: { page: theirs, conflicts: [], isDecided: true } };
  const body = await bodyAt(ports, page, draft.basePageVersion);
  if (body === null) return fail('base-version-gone', { basePageVersion: draft.basePageVersion });
  const base = parseAdf(body);
  const reading = pageReading(postMortem, settings);
  const mine = writeDraft(draft.document, base, reading);
  const merged = merge(base, mine, theirs, reading.headings);
  const conflicts = conflictViews(merged.conflicts);
  const isDecided =
    conflicts.every(({ id }) => choices[id] !== undefined) &&
    Object.keys(choices).every((chosen) => conflicts.some(({ id }) => id === chosen));
  const chosen = resolve(
    merged,
    conflicts.map(({ id }) => choices[id]),
  );
  return { ok: true, value: { page: chosen, conflicts, isDecided } };
}

export type Merging = { ok: true; value: MergedNotes } | { ok: false; error: Failure };

/** The draft of this version, or how it is now. */
export async function findExpectedDraft(
  { records }: Pick<Ports, 'records'>,
  { page, postMortem }: Pick<NotesToMerge, 'page' | 'postMortem'>,
  version: number | null,
): Promise<{ ok: true; value: Draft | null } | { ok: false; error: Failure }> {
  if (version === null) return { ok: true, value: null };
  const draft = await records.findDraft(page.pageId);
  return draft?.version === version
    ? { ok: true, value: draft }
    : fail('draft-changed', await showDraftNow(records, draft, { page, postMortem }));
}

async function bodyAt({ confluence }: Ports, page: Page, version: number): Promise<string | null> {
  return version === page.version ? page.body : confluence.asCaller.pages.findBody(page.pageId, version);
}

/**
 * A conflict's id stands for what both sides say there: a choice holds for exactly what the person saw, and for nothing else
 * once the page or the notes changed again.
 */
function conflictViews(conflicts: readonly Conflict[]): readonly ConflictView[] {
  const seen = new Map<string, number>();
  return conflicts.map(({ section, heading, kind, base, mine, theirs }) => {
    const sides = { base: linesFor(base), mine: linesFor(mine), theirs: linesFor(theirs) };
    const nodes = [base.nodes, mine.nodes, theirs.nodes];
    const digest = createHash('sha256')
      .update(JSON.stringify([heading, kind, nodes]))
      .digest('hex')
      .slice(0, 32);
    const number = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, number);
    return { id: `${digest}-${number}`, section: section ?? null, heading, kind, ...sides };
  });
}

/** As in the sections of a preview, and cut as they are: people are named by whoever shows a line. */
function linesFor({ nodes }: Side): readonly string[] {
  return cutLines(linesOf(nodes.map(markMentions)).split('\n'), longestPreviewedText);
}
