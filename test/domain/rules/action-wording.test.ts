import { lacksOf } from '../../../src/domain/rules/action-wording';

/** A title, and what it lacks when its done-when is written down. */
const titles: readonly (readonly [title: string, lacks: string])[] = [
  ['Add an alert on the length of the payment queue', ''],
  ['OPS-123: Add an alert on the queue', ''],
  ['[OPS-123] Rotate the certificates every 60 days', ''],
  ['`kubectl drain` — document how to use it', 'verb'],
  ['Document `kubectl drain` in the runbook', ''],
  ['(P1) Cordon nodes older than five days', ''],
  ['1. Write a runbook for the failover', ''],
  ['Monitoring: alert when the disk is over 80 % full', ''],
  ['Please also update the status page template', ''],
  ['We should set up a second resolver', ''],
  ['Need to devise a strategy for the cache', ''],
  ['Do not deploy on Fridays', ''],
  ['Never share the root token', ''],
  ['Automatically restart the consumer', ''],
  ['Re-enable the circuit breaker', ''],
  ['Rightsize the worker pool', ''],
  ['Containerize the legacy importer', ''],
  ['Load-test the new queue', ''],
  ['Test the restore of backups', ''],
  ['Plan the migration to the new cluster', ''],
  ['Ensure each consumer has a timeout', ''],
  ['🚨 Page the database team on replication lag', ''],
  ['@jo Add a limit to the uploads', ''],
  ['Adding alerts for the queue', 'verb'],
  ['Added alerts for the queue', 'verb'],
  ['Better monitoring of the queue', 'verb'],
  ['More tests for the parser', 'verb'],
  ['A new dashboard for the team', 'verb'],
  ['The alert needs a better name', 'verb'],
  ['Test coverage of the parser', 'verb'],
  ['Alert threshold for the queue', 'verb'],
  ['No more deploys on Fridays', 'verb'],
  ['Documentation of the failover', 'verb'],
  ['Fix DNS', 'short'],
  ['Monitoring', 'verb+short'],
  ['Investigate further', 'short+vague'],
  ['Be more careful', 'vague'],
  ['Pay more attention', 'vague'],
  ['Review the process', 'vague'],
  ['Look into it', 'vague'],
  ['Discuss internally', 'short+vague'],
  ['Fix the issue', 'vague'],
  ['Improve monitoring of the queue', ''],
  ['Add an alert and update the runbook', ''],
  ['Add an alert, update the runbook and remove the old dashboard', 'several'],
  ['Document and test the rollback', ''],
  // Other languages have other verbs: no alarm.
  ['Tilføj alarm på køen', ''],
  ['Überwachung der Warteschlange', ''],
  ['Ajouter une alerte pour la file', ''],
  ['監視を追加する', ''],
  ['', ''],
];

test.each(titles)('“%s”', (title, lacks) => {
  expect(lacksOf({ title, doneWhen: 'the alert fires in the game day' }).join('+')).toBe(lacks);
});

/** Without a done-when the title must hold an end of its own. */
const unbounded: readonly (readonly [title: string, lacks: string])[] = [
  ['Alert when the payment queue is longer than 1,000', ''],
  ['Add a limit so that one tenant cannot fill the queue', ''],
  ['Run the restore before each release', ''],
  ['Add a runbook', 'doneWhen'],
  ['Improve monitoring of the queue', 'vague+doneWhen'],
  ['Improve alerting', 'short+vague+doneWhen'],
  ['Consider a second resolver', 'vague+doneWhen'],
  ['Investigate memory usage of the agent', 'vague+doneWhen'],
  ['Investigate whether the agent leaks memory', ''],
];

test.each(unbounded)('“%s” without a done-when', (title, lacks) => {
  expect(lacksOf({ title, doneWhen: 'TBD' }).join('+')).toBe(lacks);
});
