import { payloadSchemas } from '../../src/contract/payloads';
import {
  findProblems,
  policyDraft,
  startDraft,
  writeIncident,
} from '../../static/app/src/shared/incident/incident-draft';

const now = Date.parse('2026-11-24T09:30:00Z');
const draft = startDraft('Checkout unavailable in Europe', 'Europe/Oslo', now, '712020:amara');
const incident = payloadSchemas.createPostMortem.shape.incident;

describe('a draft of an incident', () => {
  it('is ready to be sent with a title and its start', () => {
    expect(findProblems(draft, now)).toEqual({});
    expect(incident.parse(writeIncident(draft))).toMatchObject({
      title: 'Checkout unavailable in Europe',
      startedAt: '2026-11-24T09:30:00.000Z',
      timeZone: 'Europe/Oslo',
      moderatorId: null,
    });
  });

  it.each([
    [{ title: '  ' }, { title: 'Give it a title.' }],
    [{ title: 'x'.repeat(256) }, { title: 'A title has at most 255 characters; this one has 256.' }],
    [{ start: { date: '', time: '09:00' } }, { start: 'Say when it started.' }],
    [{ start: { date: '2026-11-27', time: '09:00' } }, { start: 'This is in the future.' }],
  ])('%j has the problem %j', (change, expected) => {
    expect(findProblems({ ...draft, ...change }, now)).toEqual(expected);
  });

  it('begins with what the page says already, and is judged by its timeline', () => {
    const stated = {
      startedAt: '2026-11-23T23:05:00.000Z',
      severity: 3,
      services: ['search'],
      impact: { customers: 'some', statement: '40 shops' },
      degradedMinutes: 20,
      resolveMinutes: 95,
    } as const;
    const begun = startDraft('Search slow', 'Europe/Oslo', now, null, stated);
    expect(begun).toMatchObject({ start: { date: '2026-11-24', time: '00:05' }, severity: 3, statement: '40 shops' });
    expect(policyDraft({ ...begun, severity: 4 }, stated)).toMatchObject({ degradedMinutes: 20, resolveMinutes: 95 });
    expect(policyDraft(draft)).toMatchObject({ degradedMinutes: null, resolveMinutes: null });
  });

  it('says nothing of customers who were not affected', () => {
    const sent = writeIncident({ ...draft, customers: 'none', statement: 'left over' });
    expect(sent?.impact).toEqual({ customers: 'none', statement: '' });
  });
});
