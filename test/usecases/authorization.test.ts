import { accountIdOf } from '../../local/people';
import { prefixRange } from '../../local/store/key';
import type { DefinitionName } from '../../src/contract/definitions';
import { needs } from '../../src/entry/needs';
import type { AppSite } from '../support/app-site';
import { openAppSite, valueOf } from '../support/app-site';
import type { AskingPerson, Place } from '../support/authorization/places';
import { closedAccount, openPlaces, people, watchWrites, wordsForEditors } from '../support/authorization/places';
import { rightPayloads } from '../support/authorization/right-payloads';
import type { Standing } from '../support/authorization/standings';
import { isAdmitted, mayEdit, needsOf } from '../support/authorization/standings';

/*
 * Every definition × everybody × every place, on one site: what is refused writes nothing at all, what is let in is taken back.
 * Definitions come from the app's own table of needs, so a new one is walked as soon as it has a payload. Requests without an
 * account are in not-signed-in.test.ts.
 */
let app: AppSite;
let places: readonly Place[];
let writes: ReturnType<typeof watchWrites>;
let secrets: readonly string[];
beforeAll(async () => {
  app = openAppSite();
  places = await openPlaces(app);
  // What cursors of reports are sealed with is made when it is first needed.
  const report = valueOf(await app.ask('reader', 'loadReport', { spaceId: app.spaceId('PM'), limit: 1 }));
  expect(report.next).not.toBeNull();
  secrets = app.site.store.range(prefixRange(['kvs', 'secret'])).flatMap(({ value }) => textsIn(value));
  writes = watchWrites(app.site.store);
});
afterEach(() => writes.takeBack());
afterAll(() => app.close());

interface Answered {
  ok: boolean;
  error?: { code: string; detail: unknown };
}
type Payload = Record<string, unknown>;

const names = Object.keys(needs) as DefinitionName[];
const placeNames = ['home', 'sibling', 'left', 'away', 'nowhere'];
const placeOf = (name: string): Place => {
  const found = places.find((place) => place.name === name);
  if (found === undefined) throw new Error(`no place ${name}`);
  return found;
};
const standingOf = (person: AskingPerson, place: Place): Standing => place.standings[person] ?? 'stranger';

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 8 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function ask(person: AskingPerson, name: DefinitionName, payload: unknown, extension: object = {}) {
  const asking = person === 'closed' ? closedAccount : person;
  const call = { moduleKey: 'post-mortem', functionKey: name, payload, extension: { type: 'macro', ...extension } };
  return (await app.site.invoke(asking, call)) as Answered;
}

/** The refusal names what is missing, and tells nothing of what it keeps. */
function expectRefusal(answer: Answered, name: DefinitionName, payload: Payload, standing: Standing): void {
  const asked = needsOf(name, needs[name]);
  const isHidden = standing === 'stranger' && 'pageId' in payload;
  const missing = standing === 'stranger' ? ['view space'] : [...asked, 'edit page'];
  expect(answer.ok).toBe(false);
  if (isHidden) expect(answer.error).toEqual({ code: 'page-not-found', detail: null });
  else {
    expect(answer.error).toEqual({ code: 'not-allowed', detail: { need: expect.any(String) as string } });
    expect(missing).toContain((answer.error?.detail as { need: string }).need);
  }
  expect(writes.count()).toBe(0);
}

/** Let in: later refusals, such as that a check is still open, are about something else. */
function expectLetIn(answer: Answered, standing: Standing): void {
  const refusals = ['not-signed-in', 'not-admitted', 'not-allowed', 'page-not-found', 'invalid-request'];
  expect(refusals).not.toContain(answer.error?.code);
  const text = JSON.stringify(answer);
  for (const secret of secrets) expect(text).not.toContain(secret);
  if (!mayEdit(standing)) for (const words of wordsForEditors) expect(text).not.toContain(words);
}

test('everything that is kept secret was planted', () => {
  expect(secrets.length).toBeGreaterThan(0);
  const stored = JSON.stringify(app.site.store.range(prefixRange(['kvs'])).map(({ value }) => value));
  for (const words of wordsForEditors) expect(stored).toContain(words);
});

test('each definition has a payload and a use case that it reaches for somebody', async () => {
  expect(Object.keys(rightPayloads).sort()).toEqual([...names].sort());
  const late: Record<string, string | undefined> = {};
  for (const name of names) {
    const letIn = people.filter((person) =>
      isAdmitted(standingOf(person, placeOf('home')), needsOf(name, needs[name])),
    );
    const answer = await ask(letIn.at(-1) ?? 'closed', name, rightPayloads[name](placeOf('home')));
    if (!answer.ok) late[name] = answer.error?.code;
    writes.takeBack();
  }
  // Neither is there a meeting to postpone, nor notes that are out, nor a channel that is announced to.
  const stale = 'changed-meanwhile';
  expect(late).toEqual({
    publishNotes: 'publication-blocked',
    postponeMeeting: stale,
    reopenPostMortem: stale,
    retryAnnouncement: 'announcement-not-found',
    sendSlackTest: 'slack-failed',
  });
});

/** A need that is loosened by mistake lets somebody in who is not in this list. */
const opens: Partial<Record<Standing, readonly DefinitionName[]>> = {
  stranger: ['changeActionItems', 'listDesignatedSpaces'],
  reader: [
    ...(['openMacro', 'summarizePostMortem', 'changeActionItems', 'listItemHistory', 'loadReport'] as const),
    ...(['listPostMortems', 'loadOverview', 'loadInsights', 'listMissing', 'findRepeats'] as const),
    ...(['listFollowUps', 'listDesignatedSpaces', 'loadSettings'] as const),
  ],
  owner: [
    ...(['openMacro', 'summarizePostMortem', 'changeActionItem', 'changeActionItems'] as const),
    ...(['listItemHistory', 'loadReport', 'listPostMortems', 'loadOverview', 'loadInsights'] as const),
    ...(['listMissing', 'findRepeats', 'listFollowUps', 'listDesignatedSpaces', 'loadSettings'] as const),
  ],
};
const adminsOnly = [
  ...(['previewReminders', 'saveSettings', 'setSlackWebhook', 'sendSlackTest'] as const),
  ...(['listAnnouncements', 'retryAnnouncement', 'noteSetUp'] as const),
  ...(['createWorkedExample', 'removeWorkedExample'] as const),
];
/** What somebody who edits the page may not. */
const closesToEditors: Partial<Record<Standing, readonly DefinitionName[]>> = {
  editor: [
    ...(['waivePostMortem', 'withdrawWaiver', 'handOverModerator', 'acceptWarning', 'publishNotes'] as const),
    ...(['reopenPostMortem', 'saveDraft', 'discardDraft', 'changeFact', 'removeFact', 'settleFact'] as const),
    ...(['postponeMeeting', 'holdMeeting', 'remindAttendee', 'removeAttendee'] as const),
    ...adminsOnly,
  ],
  moderator: adminsOnly,
  'space admin': [
    ...(['acceptWarning', 'changeFact', 'removeFact', 'settleFact'] as const),
    ...(['postponeMeeting', 'holdMeeting', 'remindAttendee', 'removeAttendee'] as const),
  ],
};
const opensTo = (standing: Standing) => names.filter((name) => isAdmitted(standing, needsOf(name, needs[name])));

test.each(Object.entries(opens))('%s: let in to nothing but what is listed', (standing, listed) => {
  expect(opensTo(standing as Standing)).toEqual(listed);
});
test.each(Object.entries(closesToEditors))('%s: kept from what is listed', (standing, listed) => {
  const open = new Set(opensTo(standing as Standing));
  expect(names.filter((name) => !open.has(name))).toEqual(listed);
});

describe.each(names)('%s', (name) => {
  const asked = needsOf(name, needs[name]);

  test.each(placeNames)('at %s: everybody is let in or refused as the table says', async (placeName) => {
    const place = placeOf(placeName);
    for (const person of people) {
      const standing = standingOf(person, place);
      const payload = rightPayloads[name](place);
      const answer = await ask(person, name, payload);
      if (isAdmitted(standing, asked)) expectLetIn(answer, standing);
      else expectRefusal(answer, name, payload, standing);
      writes.takeBack();
    }
  });

  test('nobody gets further by what they claim to be, or where they claim to stand', async () => {
    const place = placeOf('home');
    const right = rightPayloads[name](place);
    for (const person of people.filter((one) => !isAdmitted(standingOf(one, place), asked))) {
      const own = person === 'closed' ? closedAccount : accountIdOf(person);
      const claims = { accountId: accountIdOf('admin'), callerId: accountIdOf('moderator'), mayEdit: true };
      const roles = { moderatorId: own, createdById: own, ownerId: own, byId: own, isSpaceAdmin: true };
      const participants = { moderatorId: own, agentId: own };
      const payload = { ...roles, participants, ...claims, ...right, context: claims, principal: claims };
      const extension = { ...claims, content: { id: placeOf('sibling').pageId }, space: { id: place.spaceId } };
      expectRefusal(await ask(person, name, payload, extension), name, payload, standingOf(person, place));
    }
  });

  test('what belongs to another page or to none is not reached through a page of one’s own', async () => {
    const home = placeOf('home');
    for (const other of places.filter((place) => place !== home)) {
      const right = rightPayloads[name](home);
      const forged = {
        ...('itemId' in right && { itemId: other.itemId }),
        ...('factId' in right && { factId: other.factId }),
      };
      if (Object.keys(forged).length === 0) return;
      for (const person of people) {
        const answer = await ask(person, name, { ...right, ...forged });
        // What is not there is removed already: that says nothing, too.
        const codes = ['item-not-found', 'fact-not-found', 'not-allowed', 'page-not-found'];
        if (answer.ok) expect(answer).toEqual({ ok: true, value: null });
        else expect(codes).toContain(answer.error?.code);
        expect(writes.count()).toBe(0);
      }
    }
  });

  test('ids of another kind are not understood', async () => {
    const right = rightPayloads[name](placeOf('home'));
    const ids = ['pageId', 'spaceId', 'itemId', 'factId', 'operationId', 'moderatorId', 'personId'];
    const odd = [12, true, ['1'], { id: '1' }, '', '1/../2', '1?status=draft', '1 ', null, '٣'];
    for (const id of ids.filter((one) => one in right)) {
      for (const value of odd) {
        for (const person of ['admin', 'moderator', 'reader'] as const) {
          const answer = await ask(person, name, { ...right, [id]: value });
          expect([id, value, answer.error?.code]).toEqual([id, value, 'invalid-request']);
          expect(writes.count()).toBe(0);
        }
      }
    }
  });
});

test('pages that are hidden from somebody do not become theirs by naming them', async () => {
  const away = placeOf('away');
  const start = rightPayloads.createPostMortem(placeOf('home'));
  const created = await ask('engineer', 'createPostMortem', { ...start, originPageId: away.pageId });
  expect(created.ok).toBe(true);
  const { pageId } = (created as unknown as { value: { pageId: string } }).value;
  expect(app.bodyOf(pageId)).not.toContain(away.pageId);
  expect(await ask('outsider', 'openMacro', { pageId: away.pageId })).not.toHaveProperty(
    'value.started.pageId',
    pageId,
  );
  writes.takeBack();
  for (const rootPage of [away.pageId, '424243']) {
    const answer = await ask('admin', 'saveSettings', { ...rightPayloads.saveSettings(placeOf('home')), rootPage });
    expect(answer.error?.code).toBe('root-page-missing');
    expect(writes.count()).toBe(0);
  }
});

test('after all this everything is as it was', async () => {
  const opened = await Promise.all(
    places.slice(0, 3).map(async ({ pageId }) => app.ask('reader', 'openMacro', { pageId })),
  );
  const versions = opened.map((answer) => {
    const macro = valueOf(answer);
    return macro.kind === 'post-mortem' ? macro.view.postMortem.version : 0;
  });
  expect(versions).toEqual(places.slice(0, 3).map(({ version }) => version));
});
