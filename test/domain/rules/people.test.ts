import { describeRules, detected, started, timeline } from '../../support/rule-cases';

describeRules({
  'people.agent': [
    ['named and attending', {}, []],
    ['not named', { participants: { agentId: null } }, ['The agent on duty is not named']],
    [
      'named, not attending',
      { participants: { attendeeIds: ['acc-responder'] } },
      ['The agent on duty is not among the attendees'],
    ],
  ],
  'people.responders': [
    ['all attend', {}, []],
    ['none named', { participants: { responderIds: [] } }, ['No engineer who resolved it is named']],
    [
      'one absent',
      { participants: { responderIds: ['acc-responder', 'acc-2'] } },
      ['A responder is not among the attendees'],
    ],
    [
      'two absent',
      { participants: { responderIds: ['acc-1', 'acc-2'] } },
      ['2 responders are not among the attendees'],
    ],
  ],
  'people.customer': [
    ['both attend', {}, []],
    [
      'no customers, nobody needed',
      {
        details: { impact: { customers: 'none', statement: '' } },
        participants: { customerSuccessIds: [], solutionLeadIds: [] },
      },
      [],
    ],
    [
      'not named',
      { participants: { customerSuccessIds: [] } },
      ['Nobody from customer success is named, though customers were affected'],
    ],
    [
      'named, not attending',
      { participants: { solutionLeadIds: ['acc-9'] } },
      ['Nobody from the solution architects or project managers attends, though customers were affected'],
    ],
  ],
  'people.cap': [
    ['six and the moderator', { participants: { attendeeIds: ['a', 'b', 'c', 'd', 'e', 'f', 'acc-moderator'] } }, []],
    [
      'seven',
      { participants: { attendeeIds: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } },
      ['7 people attend besides the moderator; more than 6 make it hard to talk'],
    ],
    ['somebody named twice', { participants: { attendeeIds: ['a', 'a', 'b', 'c', 'd', 'e', 'f'] } }, []],
  ],
  'people.moderator': [
    ['named', {}, []],
    ['not named', { participants: { moderatorId: null } }, ['No moderator is named']],
  ],
  'people.independent': [
    [
      'mentioned in a row',
      timeline(started, { ...detected, actorIds: ['acc-9', 'acc-moderator'] }),
      ['The moderator acts in the timeline'],
    ],
    ['others are mentioned', timeline({ ...started, actorIds: ['acc-9'] }), []],
    ['took no part', {}, []],
    ['nobody named is another rule’s business', { participants: { moderatorId: null, agentId: null } }, []],
    ['the agent', { participants: { moderatorId: 'acc-agent' } }, ['The moderator was the agent on duty']],
    ['a responder', { participants: { moderatorId: 'acc-responder' } }, ['The moderator responded to the incident']],
  ],
});
