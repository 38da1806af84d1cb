import { recognisedKinds, statedKind } from '../../../src/domain/document/timeline/event-kind';
import type { EventKind } from '../../../src/domain/document/post-mortem-document';

const kindOf = (text: string): EventKind => recognisedKinds([text], [undefined]).get(0) ?? 'step';

describe('milestones told in words', () => {
  test.each<[string, EventKind]>([
    ['Incident begins', 'started'],
    ['Customer impact starts in eu-west', 'started'],
    ['Beginning of the outage.', 'started'],
    ['Start of user impact', 'started'],
    ['Requests to the API begin to fail', 'started'],
    ['Error rate starts climbing on the edge', 'started'],
    ['Users started seeing 502s at checkout', 'started'],
    ['First 500s appear in the logs', 'started'],
    ['Login service goes down', 'started'],
    ['Latency spikes to 8 s', 'started'],
    ['The gateway stops accepting connections', 'started'],
    ['Impact start', 'started'],
    ['Ticket relay starts refusing connections', 'started'],
    ['Settlement begins to fail', 'started'],
    ['site down', 'started'],
    ['Booking svarer ikke', 'started'],
    ['障害発生', 'started'],
    ['A migration begins adding a NOT NULL column to the entries (impact starts).', 'started'],
    [
      'The index rotation job starts and points the alias at an empty index. Customers start to see empty results.',
      'started',
    ],
    ['Second engineer reads the graphs of the payments database closely. Errors began to rise at 13:55.', 'step'],

    ['First customer report arrives through support', 'detected'],
    ['First customer calls support', 'detected'],
    ['First automated test detects the failure', 'detected'],
    ['Several users complain on the forum', 'detected'],
    ['Pager storm, chidi paged', 'alerted'],
    ['Rosa was not paged', 'step'],
    ['Synthetic check fails, Lena Fischer is alerted', 'alerted'],
    ['Lena Fischer is alerted', 'alerted'],
    ['All customers were alerted', 'step'],
    ['No one was alerted', 'step'],
    ['Alarm „Fehlerquote Bezahldienst“, Bereitschaft benachrichtigt', 'alerted'],
    ['@rehab declares incident', 'step'],
    ['EOC paged by PendingBuilds alert', 'alerted'],
    ['<rjames> looking', 'acknowledged'],
    ['Support receives the first tickets about missing invoices', 'detected'],
    ['We noticed that queues were not draining', 'detected'],
    ['Monitoring detects a rise in 5xx', 'detected'],
    ['CloudWatch alarm goes off for the order queue', 'detected'],
    ['Problem first noticed by a developer', 'detected'],
    ['Customers report they cannot check out', 'detected'],
    ['Dashboard turned red for Asia', 'detected'],
    ['An engineer notices elevated memory use', 'detected'],
    ['DETECTED: synthetic probe from Sydney', 'detected'],

    ['PagerDuty alert: checkout p99', 'alerted'],
    ['On-call paged', 'alerted'],
    ['Page to storage on-call', 'alerted'],
    ['Alarm ausgelöst', 'alerted'],
    ['Alarm fra overvågningen', 'alerted'],
    ['アラート発報', 'alerted'],
    ['The primary on-call engineer is paged', 'alerted'],
    ['Opsgenie notifies the database team', 'alerted'],
    ['Alert for high CPU on db-3 fires', 'alerted'],
    ['Prometheus fired an alert', 'alerted'],
    ['SRE on-call receives a page about disk space', 'alerted'],
    ['Automated alert in the channel', 'alerted'],
    ['Night watch calls the on-call engineer', 'alerted'],

    ['On-call acknowledges the page', 'acknowledged'],
    ['Page acked by Kim', 'acknowledged'],
    ['On-call begins looking into it', 'acknowledged'],
    ['Team starts investigating', 'acknowledged'],
    ['Investigation begins', 'acknowledged'],
    ['Second engineer joins the call', 'acknowledged'],
    ['Secondary on-call joined the incident channel', 'acknowledged'],
    ['Ack', 'acknowledged'],
    ['Kim Dahl: I am looking into it', 'acknowledged'],
    ['Tor accepts the page and joins', 'acknowledged'],
    ['Vagten bekræfter alarmen', 'acknowledged'],
    ['Bereitschaft bestätigt den Alarm', 'acknowledged'],

    ['Mitigated - all reads go to the replica', 'mitigated'],
    ['Deploy 812 rolled back', 'mitigated'],
    ['Rollback to v41 completed in all regions', 'mitigated'],
    ['Traffic shifted to us-east', 'mitigated'],
    ['We drained traffic from the bad zone', 'mitigated'],
    ['Impact ends', 'mitigated'],
    ['Main impact resolved. The right file is deployed', 'mitigated'],
    ['Schema change reverted; imports succeed', 'mitigated'],
    ['Retries disabled, no more duplicates', 'mitigated'],
    ['Old limits restored', 'mitigated'],
    ['Jobs are picked up again', 'mitigated'],
    ['Hotfix deployed, error rate dropping', 'mitigated'],
    ['Failed over to the standby', 'mitigated'],
    ['Feature flag new-cart turned off', 'mitigated'],
    ['Mitigation in place', 'mitigated'],
    ['Bleeding is stopped', 'mitigated'],
    ['Übergangslösung: altes Zertifikat verlängert', 'mitigated'],
    ['Übergangslösung ist eingespielt', 'mitigated'],
    ['Übergangslösung besprochen', 'step'],
    ['Feature flag ledger_v2_writes switched off. Error rate falls to 2%.', 'mitigated'],

    ['Incident closed', 'resolved'],
    ['All clear', 'resolved'],
    ['All-clear given by the incident commander', 'resolved'],
    ['Service restored', 'resolved'],
    ['Checkout has fully recovered', 'resolved'],
    ['All systems operational', 'resolved'],
    ['Error rates are back to normal', 'resolved'],
    ['Resolved.', 'resolved'],
    ['[RESOLVED] monitoring confirms', 'resolved'],
    ['Outage is over', 'resolved'],
    ['Full service resumed', 'resolved'],
    ['Status changed from Monitoring → Closed. All shards of the search index rebuilt, incident resolved', 'resolved'],
    [
      'All shards of the search index were rebuilt from the snapshot of the night before. Incident resolved.',
      'resolved',
    ],
    ['Incident report for the sign-in service\nResolved - This incident has been resolved.', 'resolved'],
    ['Status changed from Closed → Monitoring', 'step'],
    ['The second shard of the search index is rebuilt from the night before. Not yet, incident not resolved', 'step'],
    ['Queue drained; incident resolved, no further errors', 'resolved'],
    ['Requests no longer fail; service is fully restored', 'resolved'],
  ])('%s → %s', (text, kind) => expect(kindOf(text)).toBe(kind));
});

describe('words that only look like a milestone', () => {
  test.each([
    ...[
      'Incident not resolved yet',
      'The issue was never fully resolved',
      "Service hasn't recovered",
      'Incident will be resolved by noon',
    ],
    ...[
      'Expected to recover within the hour',
      'Team hopes the service is restored soon',
      'We tried to mitigate with a restart',
    ],
    ...[
      'Rollback failed',
      'Rollback started',
      'Rolling back deploy 812',
      'Decision to roll back',
      'Deploy needs to be rolled back',
    ],
    ...[
      'Deploy 812 rolled back, no effect',
      'Fix deployed but errors persist',
      'Hotfix deployed to staging',
      'Fix is being deployed',
    ],
    ...[
      'Traffic shifted to us-east but checkout is still failing',
      'Failover attempted',
      'Waiting for traffic to be shifted',
    ],
    ...[
      'Nobody was paged',
      'No alert fired',
      'Alert should have fired here',
      'The alert did not fire',
      'False alert fired for another team',
    ],
    ...[
      'If the alert fires, restart the pod',
      'Alert threshold raised',
      'Alerting is discussed',
      'Status page updated',
      'Status page updated to investigating',
    ],
    ...[
      'Incident declared SEV-2',
      'Incident commander assigned',
      'Customers notified by e-mail',
      'Update posted for customers',
      'Page load times measured',
    ],
    ...[
      'Is the incident resolved?',
      'Support asks “is the incident resolved”',
      'We thought the outage was over',
      'Issue partially resolved',
    ],
    ...[
      'Service almost recovered',
      'Resolved the merge conflict',
      'Ticket for cleanup closed',
      'Restored the snapshot to a test database',
      'DNS name resolved to the old address',
    ],
    ...[
      'New node started',
      'Restarted the alert manager',
      'Started the backup job',
      'Post-mortem started',
      'Meeting begins',
      'Engineer starts lunch',
    ],
    ...[
      'Root cause identified',
      'Logs collected',
      'Vendor contacted',
      'Investigating the database',
      'Monitoring',
      'Monitoring the situation',
    ],
    ...[
      'Mitigation discussed',
      'Mitigation plan agreed',
      'Workaround proposed',
      'Workaround did not help',
      'Attempted mitigation: restart',
    ],
    ...[
      'The on-call was not paged',
      'Service degraded further',
      'Scaled up to 12 pods',
      'Restart of the web tier',
      'Until the service is restored, orders are taken by phone',
    ],
    ...['Deploy 812', 'Rollback', 'Alert', 'Fix', 'Two more nodes added', 'A similar incident was resolved last week'],
  ])('%s', (text) => expect(kindOf(text)).toBe('step'));
});

describe('rows together', () => {
  const kindsOf = (...texts: string[]): EventKind[] => {
    const found = recognisedKinds(
      texts,
      texts.map(() => undefined),
    );
    return texts.map((_text, row) => found.get(row) ?? 'step');
  };

  test.each<[string, string[], EventKind[]]>([
    [
      'the last change before detection began it',
      ['Change 4711 merged', 'Deploy 4711 reaches production', 'Alert fires', 'Deploy rolled back', 'Incident closed'],
      ['step', 'started', 'alerted', 'mitigated', 'resolved'],
    ],
    [
      'unless the impact itself is told',
      ['Deploy 4711 reaches production', 'Error rate begins to rise', 'Alert fires', 'Incident closed'],
      ['step', 'started', 'alerted', 'resolved'],
    ],
    ['a change alone is no beginning', ['Deploy 4711 reaches production', 'Another one'], ['step', 'step']],
    ['a change after detection is none', ['Alert fires', 'Deploy 4711 reaches production'], ['alerted', 'step']],
    [
      'of several steps that helped, the last before the end',
      [
        'Errors begin',
        'Rolled back in Europe',
        'Rolled back in Asia',
        'Incident resolved',
        'Deploy 5 rolled back as well',
      ],
      ['started', 'step', 'mitigated', 'resolved', 'step'],
    ],
    [
      'a clear word before a likely one',
      ['Rolled back', 'Impact ends', 'Rolled back elsewhere'],
      ['step', 'mitigated', 'step'],
    ],
    [
      'of several steps that helped, the one that tells its effect',
      [
        'Errors begin',
        'Feature flag switched off. Error rate falls to 2%.',
        'Migration rolled back',
        'Incident resolved',
      ],
      ['started', 'mitigated', 'step', 'resolved'],
    ],
    [
      'a row of its own for the beginning before one that adds it',
      [
        'The rotation job of the search index points the alias at an empty index. Customers start to see empty results.',
        'Incident begins',
      ],
      ['step', 'started'],
    ],
    ['the last all clear', ['Incident resolved', 'Errors again', 'Incident resolved'], ['step', 'step', 'resolved']],
    ['the first alert', ['Alert fires', 'Alert fires again'], ['alerted', 'step']],
  ])('%s', (_why, texts, expected) => expect(kindsOf(...texts)).toEqual(expected));

  test('a kind that a row states leaves no room for another', () => {
    expect([...recognisedKinds(['Alert fires', 'Second page'], [undefined, 'alerted'])]).toEqual([[1, 'alerted']]);
  });

  test('what was recognised once is recognised the same when it is stated', () => {
    const texts = ['Deploy 1 goes live', 'Alert fires', 'Rolled back', 'Incident resolved', 'Rolled back elsewhere'];
    const found = recognisedKinds(texts, []);
    const again = recognisedKinds(
      texts,
      texts.map((_text, row) => found.get(row)),
    );
    expect([...again].sort()).toEqual([...found].sort());
  });
});

describe('labels of a column or a fact', () => {
  test.each<[string, EventKind | undefined]>([
    ['Started', 'started'],
    ['Incident start', 'started'],
    ['Start time (UTC)', 'started'],
    ['Date and time of detection', 'detected'],
    ['Detected at', 'detected'],
    ['First alert', 'alerted'],
    ['Paged', 'alerted'],
    ['Time acknowledged', 'acknowledged'],
    ['Impact end', 'mitigated'],
    ['MITIGATED', 'mitigated'],
    ['End time', 'resolved'],
    ['✅ Resolved', 'resolved'],
    ['All clear', 'resolved'],
    ['Beginn der Störung', 'started'],
    ['Heure de début', 'started'],
    ['Resuelto', 'resolved'],
    ['Declared', 'step'],
    ['Time to detect', undefined],
    ['Detected by', undefined],
    ['Root cause identified', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s → %s', (words, kind) => expect(statedKind(words)).toBe(kind));
});
