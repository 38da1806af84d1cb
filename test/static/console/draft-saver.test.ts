import type { Result } from '../../../src/contract/result';
import type { DraftView, SavedDraft } from '../../../src/contract/views';
import type { DraftedDocument } from '../../../src/domain/draft';
import { openDraftSaver } from '../../../static/app/src/console/state/draft-saver';

const base: DraftedDocument = {
  overview: [],
  timeline: [],
  whyChains: [],
  contributingFactors: [],
  trigger: null,
  lessons: [],
  conclusion: [],
};
const saying = (words: string): DraftedDocument => ({ ...base, overview: [words] });
const viewOf = (version: number, document: DraftedDocument, basePageVersion = 3): DraftView => ({
  ...{ version, document, basePageVersion },
  ...(version === 0 ? { savedAt: null, savedById: null } : { savedAt: '2026-11-24T09:00:00.000Z', savedById: 'other' }),
});

/** A backend with one draft, of which each answer can be held back; time goes on only when asked to. */
function openDesk() {
  let stored = viewOf(0, base);
  let failure: Result<SavedDraft> | null = null;
  const waiting = new Set<() => void>();
  const copies: (string | null)[] = [];
  const sent: string[] = [];
  const saver = openDraftSaver(stored, {
    send: async ({ version, basePageVersion }, document) => {
      sent.push(document.overview.join());
      if (failure !== null) return failure;
      if (version !== stored.version) return { ok: false, error: { code: 'draft-changed', detail: stored } };
      stored = viewOf(version + 1, document, basePageVersion);
      return { ok: true, value: { version: stored.version, savedAt: '2026-11-24T09:00:00.000Z' } };
    },
    later: (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    keepCopy: (unsaved) => copies.push(unsaved?.document.overview.join() ?? null),
  });
  return {
    saver,
    copies,
    sent,
    stored: () => stored.document.overview.join(),
    base: () => stored.basePageVersion,
    write: (view: DraftView) => (stored = view),
    fail: (next: Result<SavedDraft> | null) => (failure = next),
    pause: async () => {
      const due = [...waiting];
      waiting.clear();
      due.forEach((run) => run());
      await saver.flush();
    },
  };
}

describe('saving notes by themselves', () => {
  it('saves once after a pause, and keeps a copy until then', async () => {
    const desk = openDesk();
    desk.saver.change(saying('a'));
    desk.saver.change(saying('ab'));
    expect([desk.saver.state().kind, desk.copies.at(-1)]).toEqual(['waiting', 'ab']);
    await desk.pause();
    expect([desk.sent, desk.saver.state().kind, desk.copies.at(-1)]).toEqual([['ab'], 'saved', null]);
  });

  it('saves what was typed while it was saving', async () => {
    const desk = openDesk();
    desk.saver.change(saying('a'));
    const saving = desk.saver.flush();
    desk.saver.change(saying('ab'));
    await saving;
    await desk.pause();
    expect([desk.sent, desk.stored(), desk.saver.version()]).toEqual([['a', 'ab'], 'ab', 2]);
  });

  it('sends nothing when what was typed was taken back', async () => {
    const desk = openDesk();
    desk.saver.change(saying('a'));
    desk.saver.change(base);
    await desk.pause();
    expect([desk.sent, desk.copies.at(-1)]).toEqual([[], null]);
  });

  it('keeps what could not be saved, and sends it again after a while', async () => {
    const desk = openDesk();
    desk.fail({ ok: false, error: { code: 'busy', detail: { retryAfterSeconds: 5 } } });
    desk.saver.change(saying('a'));
    await desk.saver.flush();
    expect([desk.saver.state().kind, desk.copies.at(-1)]).toEqual(['failed', 'a']);
    desk.fail(null);
    await desk.pause();
    expect([desk.saver.state().kind, desk.stored()]).toEqual(['saved', 'a']);
  });

  it('stops when another console saved, and goes on with what was chosen', async () => {
    const desk = openDesk();
    desk.write(viewOf(4, saying('theirs')));
    desk.saver.change(saying('mine'));
    await desk.saver.flush();
    const state = desk.saver.state();
    expect(state).toMatchObject({ kind: 'clash', clash: { base, mine: saying('mine'), theirs: { version: 4 } } });
    desk.saver.change(saying('mine, and more'));
    await desk.pause();
    expect([desk.sent, desk.copies.at(-1)]).toEqual([['mine'], 'mine, and more']);
    await desk.saver.choose(saying('both'));
    expect([desk.stored(), desk.saver.version(), desk.saver.state().kind]).toEqual(['both', 5, 'saved']);
  });

  it.each([
    ['an earlier', 2, 2],
    ['a later', 5, 3],
  ])(
    'counts chosen notes from the earlier page when the others were begun from %s one',
    async (_which, theirs, base) => {
      const desk = openDesk();
      desk.write(viewOf(4, saying('theirs'), theirs));
      desk.saver.change(saying('mine'));
      await desk.saver.flush();
      await desk.saver.choose(saying('both'));
      expect([desk.stored(), desk.base()]).toEqual(['both', base]);
    },
  );

  it('stops when another request was told of a newer draft, with what both began from', async () => {
    const desk = openDesk();
    desk.saver.change(saying('mine'));
    desk.saver.notice(viewOf(4, saying('theirs')));
    await desk.pause();
    expect(desk.sent).toEqual([]);
    expect(desk.saver.state()).toMatchObject({ kind: 'clash', clash: { base, mine: saying('mine') } });
  });
});

test('notes whose ground is gone go on from a newer version of the page, with what was not saved yet', async () => {
  const desk = openDesk();
  desk.saver.change(saying('kept'));
  await desk.saver.rebase(7);
  expect([desk.stored(), desk.base()]).toEqual(['kept', 7]);
  await desk.saver.rebase(8);
  expect([desk.stored(), desk.base()]).toEqual(['kept', 8]);
  expect(desk.saver.state()).toMatchObject({ kind: 'saved' });
});
