import type { PostMortemDocument } from '../../../src/domain/document/post-mortem-document';
import { chains, describeRules, lessons } from '../../support/rule-cases';
import { generatePassages } from '../../support/rule-subject';

/** A section on the cause that holds one paragraph and neither chain nor factor. */
function causeSaid(paragraph: string, more: Partial<PostMortemDocument> = {}) {
  const sections = { cause: { heading: 'Root cause analysis', passages: generatePassages(paragraph) } };
  return { document: { sections, whyChains: [], contributingFactors: [], ...more } };
}

describeRules({
  'cause.depth': [
    ['three whys', chains(['a', 'b', 'c']), []],
    ['seven whys', chains(['a', 'b', 'c', 'd', 'e', 'f', 'g']), []],
    [
      'two chains, one too short',
      chains(['a', 'b', 'c'], ['Payments failed', 'The queue was full']),
      ['The chain “Payments failed” stops after 2 whys'],
    ],
    [
      'a cause in one sentence',
      chains(['A certificate had expired.']),
      ['The chain “A certificate had expired.” stops after one why'],
    ],
    ['no chain is another rule’s business', chains(), []],
  ],
  'cause.present': [
    ['a factor is enough', { document: { whyChains: [] } }, []],
    ['a chain is enough', { document: { contributingFactors: [] } }, []],
    ['neither', { document: { whyChains: [], contributingFactors: [] } }, ['No cause is written down yet']],
    [
      'only fillers',
      { document: { whyChains: [{ whys: ['TBD'] }], contributingFactors: ['n/a'] } },
      ['No cause is written down yet'],
    ],
    ['told in a paragraph beside an empty list', causeSaid('The pool was too small for two regions.'), []],
    [
      'a trigger alone',
      causeSaid('Trigger: deploy 4711', { trigger: 'deploy 4711' }),
      ['No cause is written down yet'],
    ],
  ],
  'cause.system': [
    ['The runbook names no owner', chains(['a', 'b', 'The runbook names no owner']), []],
    ['The deployer failed to start', chains(['a', 'b', 'The deployer failed to start']), []],
    [
      'The health check did not notice the full disk',
      chains(['a', 'b', 'The health check did not notice the full disk']),
      [],
    ],
    ['Human-readable names are not unique', chains(['a', 'b', 'Human-readable names are not unique']), []],
    [
      'Reviews are not required for configuration',
      chains(['a', 'b', 'Reviews are not required for configuration']),
      [],
    ],
    [
      'The engineer ran the wrong command because the prompt shows no environment',
      chains(['a', 'b', 'The engineer ran the wrong command because the prompt shows no environment']),
      [],
    ],
    ['Nobody owns the queue', chains(['a', 'b', 'Nobody owns the queue']), []],
    ['There is no alert on the queue', chains(['a', 'b', 'There is no alert on the queue']), []],
    [
      'The team has no process for rotating certificates',
      chains(['a', 'b', 'The team has no process for rotating certificates']),
      [],
    ],
    ['Users could not log in', chains(['a', 'b', 'Users could not log in']), []],
    [
      'The on-call rotation has a gap at weekends',
      chains(['a', 'b', 'The on-call rotation has a gap at weekends']),
      [],
    ],
    [
      'Our tooling lets anyone deploy to production without review',
      chains(['a', 'b', 'Our tooling lets anyone deploy to production without review']),
      [],
    ],
    [
      'The scheduler forgot its leases after a restart',
      chains(['a', 'b', 'The scheduler forgot its leases after a restart']),
      [],
    ],
    [
      'Training for new joiners leaves out the failover',
      chains(['a', 'b', 'Training for new joiners leaves out the failover']),
      [],
    ],
    ['We do not test restores', chains(['a', 'b', 'We do not test restores']), []],
    [
      'The engineer forgot to renew the certificate',
      chains(['a', 'b', 'The engineer forgot to renew the certificate']),
      ['“The engineer forgot to renew the certificate” ends with a person'],
    ],
    ['Human error', chains(['a', 'b', 'Human error']), ['“Human error” ends with a person']],
    [
      'An operator mistyped the command',
      chains(['a', 'b', 'An operator mistyped the command']),
      ['“An operator mistyped the command” ends with a person'],
    ],
    [
      'Lack of attention during the deployment',
      chains(['a', 'b', 'Lack of attention during the deployment']),
      ['“Lack of attention during the deployment” ends with a person'],
    ],
    [
      'The developer should have tested the change',
      chains(['a', 'b', 'The developer should have tested the change']),
      ['“The developer should have tested the change” ends with a person'],
    ],
    [
      'Someone accidentally deleted the table',
      chains(['a', 'b', 'Someone accidentally deleted the table']),
      ['“Someone accidentally deleted the table” ends with a person'],
    ],
    [
      'The on-call engineer did not follow the runbook',
      chains(['a', 'b', 'The on-call engineer did not follow the runbook']),
      ['“The on-call engineer did not follow the runbook” ends with a person'],
    ],
    [
      '@engineer2 forgot to turn it back on',
      chains(['a', 'b', '@engineer2 forgot to turn it back on']),
      ['“@engineer2 forgot to turn it back on” ends with a person'],
    ],
    [
      'Bob forgot to run the migration',
      chains(['a', 'b', 'Bob forgot to run the migration']),
      ['“Bob forgot to run the migration” ends with a person'],
    ],
    ['Carelessness', chains(['a', 'b', 'Carelessness']), ['“Carelessness” ends with a person']],
    [
      'He was not careful enough',
      chains(['a', 'b', 'He was not careful enough']),
      ['“He was not careful enough” ends with a person'],
    ],
    [
      'A reviewer overlooked the flag',
      chains(['a', 'b', 'A reviewer overlooked the flag']),
      ['“A reviewer overlooked the flag” ends with a person'],
    ],
    ['Operator mistake', chains(['a', 'b', 'Operator mistake']), ['“Operator mistake” ends with a person']],
  ],
  'cause.trigger': [
    ['told apart', { document: { trigger: 'Deploy 4711' } }, []],
    ['not told', { document: { trigger: null } }, ['The trigger is not told apart from the cause']],
    [
      'the cause once more',
      { document: { trigger: 'producers are deployed first.' } },
      ['The trigger and the root cause are the same'],
    ],
  ],
  'lessons.present': [
    ['“None” was considered', { document: { lessons: lessons('A', 'B', 'None') } }, []],
    ['one list forgotten', { document: { lessons: lessons('A', 'B') } }, ['Nothing is said about where you got lucky']],
    ['all none', { document: { lessons: lessons('none', 'n/a', 'Nothing.') } }, ['No lesson is written down yet']],
    ['no section', { document: { lessons: [] } }, ['No lesson is written down yet']],
  ],
});
