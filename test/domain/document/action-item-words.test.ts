import { readItemWords, takeField } from '../../../src/domain/document/items/action-item-words';
import { itemKindOf } from '../../../src/domain/document/items/action-item-labels';

const yearOf = (): number => 2026;

describe('the words of an action item', () => {
  test.each<[string, object]>([
    ['Add an alert', { title: 'Add an alert' }],
    [
      'Add an alert (owner: Jane Doe, due 12 Dec 2026)',
      { title: 'Add an alert', ownerName: 'Jane Doe', dueDate: '2026-12-12' },
    ],
    ['Add an alert (Jane Doe, 2026-12-12)', { title: 'Add an alert', ownerName: 'Jane Doe', dueDate: '2026-12-12' }],
    ['Add an alert (@jane, by Dec 12)', { title: 'Add an alert', ownerName: 'jane', dueDate: '2026-12-12' }],
    [
      'Add an alert DRI: @engineer2, ETA 2026-12-12',
      { title: 'Add an alert', ownerName: 'engineer2', dueDate: '2026-12-12' },
    ],
    ['Add an alert @jane https://tickets.example.com/1', { title: 'Add an alert', ownerName: 'jane' }],
    [
      'Alert on empty results @jonas (due 2026-01-21) P1',
      { title: 'Alert on empty results', ownerName: 'jonas', dueDate: '2026-01-21' },
    ],
    ['Page @jane for P1', { title: 'Page @jane for P1' }],
    ['Add an alert, due 2026-02-30', { title: 'Add an alert, due 2026-02-30' }],
    ['Add an alert — Jane — 2026-12-12', { title: 'Add an alert', ownerName: 'Jane', dueDate: '2026-12-12' }],
    [
      'Add an alert - OPS-12 - Jane Doe - 12 December 2026',
      { title: 'Add an alert', ownerName: 'Jane Doe', dueDate: '2026-12-12' },
    ],
    ['Add an alert - for the queue', { title: 'Add an alert - for the queue' }],
    [
      'Add an alert. Owner: Jane. Due: 2026-12-12. Status: done',
      { title: 'Add an alert', ownerName: 'Jane', dueDate: '2026-12-12', done: true },
    ],
    ['Add an alert, due 2026-12-12', { title: 'Add an alert', dueDate: '2026-12-12' }],
    ['Add an alert by 12 Dec 2026', { title: 'Add an alert', dueDate: '2026-12-12' }],
    ['Add an alert @jane', { title: 'Add an alert', ownerName: 'jane' }],
    ['@jane: add an alert', { title: 'add an alert', ownerName: 'jane' }],
    ['@jane to add an alert', { title: 'add an alert', ownerName: 'jane' }],
    ['[P1] Add an alert (DONE)', { title: 'Add an alert', done: true }],
    ['[detect] Add an alert', { title: 'Add an alert', kind: 'detect' }],
    ['☑ Add an alert', { title: 'Add an alert', done: true }],
    ['[ ] Add an alert', { title: 'Add an alert', done: false }],
    ['TODO(jane): add an alert', { title: 'add an alert', ownerName: 'jane' }],
    ['AI: add an alert', { title: 'add an alert' }],
    ['[Action Item] add an alert', { title: 'add an alert' }],
    ['Add an alert (#12)', { title: 'Add an alert (#12)' }],
    ['Add an alert (issue created)', { title: 'Add an alert (issue created)' }],
    ['Add an alert (owner: TBD)', { title: 'Add an alert' }],
    ['Add an alert; Done when: it fires in a drill', { title: 'Add an alert', doneWhen: 'it fires in a drill' }],
    ['Document what to do: restart or wait', { title: 'Document what to do: restart or wait' }],
    ['Set the flag type: strict in the schema', { title: 'Set the flag type: strict in the schema' }],
    [
      'Alarm einrichten (Verantwortlich: Jana Muster, fällig: 12.12.2026)',
      { title: 'Alarm einrichten', ownerName: 'Jana Muster', dueDate: '2026-12-12' },
    ],
    [
      'Alarm einrichten (Anna, bis 12. Dezember 2026)',
      { title: 'Alarm einrichten', ownerName: 'Anna', dueDate: '2026-12-12' },
    ],
    [
      'Poser une alerte (Chloé Martin, avant le 12 décembre 2026)',
      { title: 'Poser une alerte', ownerName: 'Chloé Martin', dueDate: '2026-12-12' },
    ],
    [
      'Poner una alerta (Lucía, antes del 12 de diciembre de 2026)',
      { title: 'Poner una alerta', ownerName: 'Lucía', dueDate: '2026-12-12' },
    ],
    ['Sæt en alarm op, senest den 12. december 2026', { title: 'Sæt en alarm op', dueDate: '2026-12-12' }],
    [
      '[x] Extend the volume @lisa 2026-11-19',
      { title: 'Extend the volume', ownerName: 'lisa', dueDate: '2026-11-19', done: true },
    ],
    ['Extend the volume 2026-11-19 @lisa', { title: 'Extend the volume', ownerName: 'lisa', dueDate: '2026-11-19' }],
    ['Extend the volume @lisa Nov 19', { title: 'Extend the volume', ownerName: 'lisa', dueDate: '2026-11-19' }],
    [
      'Extend the volume (@lisa) 📅 2026-11-19',
      { title: 'Extend the volume', ownerName: 'lisa', dueDate: '2026-11-19' },
    ],
    ['Compare with the backup of 2026-11-19', { title: 'Compare with the backup of 2026-11-19' }],
    ['Petra will add an alert by 2026-11-20', { title: 'add an alert', ownerName: 'Petra', dueDate: '2026-11-20' }],
    [
      'Ulf Strand is going to raise the limit by Nov 27.',
      { title: 'raise the limit', ownerName: 'Ulf Strand', dueDate: '2026-11-27' },
    ],
    [
      'Petra to write the runbook by 2026-11-20',
      { title: 'write the runbook', ownerName: 'Petra', dueDate: '2026-11-20' },
    ],
    ['Ulf Strand will raise the limit', { title: 'raise the limit', ownerName: 'Ulf Strand' }],
    ['We will add an alert by 2026-11-20', { title: 'We will add an alert', dueDate: '2026-11-20' }],
    [
      'Alerts will fire within a minute by 2026-11-20',
      { title: 'Alerts will fire within a minute', dueDate: '2026-11-20' },
    ],
    ['Monitoring to cover the queue by 2026-11-20', { title: 'Monitoring to cover the queue', dueDate: '2026-11-20' }],
    ['Petra will be told by 2026-11-20', { title: 'Petra will be told', dueDate: '2026-11-20' }],
    ['Grafana will show the depth', { title: 'Grafana will show the depth' }],
  ])('%s', (words, expected) => expect(readItemWords(words, yearOf)).toEqual(expected));

  test('a state behind the number of a bug', () => {
    const facts: { done?: boolean } = {};
    takeField('link', 'Bug 55012 DONE', { facts, yearOf });
    expect(facts).toEqual({ done: true });
  });

  test.each([
    ['Prevent', 'prevent'],
    ['Prevention', 'prevent'],
    ['mitigate', 'mitigate'],
    ['repair', 'mitigate'],
    ['Detection', 'detect'],
    ['Monitoring & alerting', 'detect'],
    ['investigate', 'process'],
    ['Documentation improvements', 'process'],
    ['Technical improvements', undefined],
    ['bug', undefined],
  ])('%s is for %s', (word, kind) => expect(itemKindOf(word)).toBe(kind));
});
