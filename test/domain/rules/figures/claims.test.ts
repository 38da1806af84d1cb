import { figuresOf } from '../../../../src/domain/rules/figures/stated-figures';

/** What a sentence claims, one word for each of its durations; `-` for those that are something else. */
type Case = readonly [sentence: string, claims: string];

function claimsOf(text: string, label = ''): string {
  return figuresOf({ text, asides: [] }, label)
    .map(({ claim, stretch }) => {
      if (stretch !== undefined) return 'stretch';
      if (claim === undefined) return '-';
      return `${claim.code}${claim.since === undefined ? '' : ` since ${claim.since}`}${claim.isPartial ? ' in part' : ''}`;
    })
    .join(', ');
}

const labelled: readonly Case[] = [
  ['Time to detect: 54 minutes', 'detect'],
  ['Time to detection: 4 hours 42 minutes', 'detect'],
  ['TTD: 9 min, TTA: 3 min, TTM: 41 min, TTR: 1h 12m', 'detect, acknowledge, mitigate, resolve'],
  ['Time to repair: 5h 16m', 'resolve'],
  ['**Time to recovery**: 148 minutes'.replace(/\*/gu, ''), 'resolve'],
  ['MTTR 72 min', 'resolve'],
  ['MTTD = 9m; MTTA = 3m', 'detect, acknowledge'],
  ['Mean time to acknowledge: 3 minutes', 'acknowledge'],
  ['Time to mitigation – 41 min', 'mitigate'],
  ['Time to full recovery: 2 hours', 'resolve'],
  ['Detection time: 12 min', 'detect'],
  ['Duration: 1h 12m', 'outage'],
  ['Incident duration: 72 minutes', 'outage'],
  ['Duration of the outage: about two hours', 'outage'],
  ['Duration of incident: 90 min', 'outage'],
  ['Total downtime: 3 h 38', 'outage'],
  ['Downtime was 66 minutes', 'outage'],
  ['Length of outage: 38 minutes', 'outage'],
  ['Duration: 01:23:45', 'outage'],
  ['Outage duration (hh:mm): 01:12', 'outage'],
  ['Incident duration (minutes): 72', 'outage'],
  ['MTTR (min) = 72', 'resolve'],
  ['Time to detect (from start): 9 minutes', 'detect since started'],
  ['Time to resolve (from detection): 63 minutes', 'resolve since detected'],
  ['Alert to acknowledgement: 3 min', 'acknowledge since alerted'],
  ['Time from detection to resolution: 63 min', 'resolve since detected'],
  ['Start to detection took 9 minutes.', 'detect since started'],
  ['Alert-to-ack time: 3 min', 'acknowledge since alerted'],
];

const prose: readonly Case[] = [
  ['The outage lasted about two hours.', 'outage'],
  ['The incident lasted for a total of 72 minutes.', 'outage'],
  ['This effect lasted approximately nine hours before normal operation was restored.', 'outage'],
  ['A 90-minute outage hit the checkout.', 'outage'],
  ['We had a two-hour-long service disruption.', 'outage'],
  ['It caused 40min of total outage.', 'outage'],
  ['After ~1hr of total downtime the site came back.', 'outage'],
  ['An outage of 66 minutes followed.', 'outage'],
  ['The outage (66 minutes) hit every shop.', 'outage'],
  ['Checkout was unavailable for an hour and a half.', 'outage'],
  ['The API was completely down for over 14 hours.', 'outage'],
  ['Customers could not pay for 45 minutes.', 'outage'],
  ['Logs were not being shipped to CloudWatch for ninety minutes.', 'outage'],
  ['It resulted in logs not being shipped for ninety minutes.', 'outage'],
  ['This resulted in a period of 30 minutes where jobs could not be scheduled.', 'outage'],
  ['For 45 minutes users were unable to log in.', 'outage'],
  ['Users saw errors at checkout for roughly 40 minutes.', 'outage'],
  ['Some users saw errors for 40 minutes.', 'outage in part'],
  ['Search was degraded for three hours.', 'outage in part'],
  ['It took us 54 minutes to notice.', 'detect'],
  ['It took nearly an hour before anyone noticed.', 'detect'],
  ['The outage was present for nearly an hour before we noticed it.', 'detect'],
  ['It was 11 hours before we realized that there was a major outage.', 'detect'],
  ['The outage went unnoticed for 40 minutes.', 'detect'],
  ['The issue was detected within 9 minutes.', 'detect'],
  ['Monitoring detected the problem after 9 minutes.', 'detect'],
  ['It was noticed 9 minutes after the start.', 'detect since started'],
  ['The page was acknowledged within 3 minutes.', 'acknowledge'],
  ['On-call acknowledged the alert after three minutes.', 'acknowledge'],
  ['The incident was mitigated after 41 minutes.', 'mitigate'],
  ['It took the team 41 minutes to mitigate.', 'mitigate'],
  ['The incident was resolved after 72 minutes.', 'resolve'],
  ['Service was restored after 72 minutes.', 'resolve'],
  ['The issue was fixed within 20 minutes of detection.', 'resolve since detected'],
  ['It took us 3 h 38 to resolve the incident.', 'resolve'],
  ['It took 72 minutes to restore service.', 'resolve'],
  ['It took 9 minutes to detect, 3 minutes to acknowledge and 72 minutes to resolve.', 'detect, acknowledge, resolve'],
  ['We noticed it after 9 minutes, and the outage lasted 72 minutes.', 'detect, outage'],
  ['Search was down for 20 minutes, checkout was down for 72 minutes.', 'outage in part, outage in part'],
  ['From 09:02 to 10:14 (72 minutes) checkout was down.', 'stretch'],
  ['Checkout was down for 72 minutes, from 09:02 to 10:14 UTC.', 'stretch'],
  ['Our payments API returned errors for 47 minutes on Tuesday.', 'outage'],
  ['We experienced 3h38m of degraded service.', 'outage in part'],
  ['All systems were operational again within 45 minutes.', 'resolve'],
  ['The team was paged 12 minutes after the first errors.', 'detect since started'],
  ['We detected the problem 9 minutes in.', 'detect'],
  ['The outage started at 09:02 and ended at 10:14, 72 minutes later.', 'stretch'],
  ['Recovery took ~20 minutes.', 'resolve'],
  ['Detected in 9 min, mitigated in 41 min, resolved in 72 min.', 'detect, mitigate, resolve'],
  ['We were able to restore service in about 40 minutes.', 'resolve'],
  ['This incident impacted customers for 3 hours and 38 minutes.', 'outage'],
  ['Within 9 minutes our monitoring detected the issue.', 'detect'],
  ['We acknowledged the page 3 minutes after it fired.', 'acknowledge since alerted'],
  ['Error rates were elevated for 72 minutes.', 'outage in part'],
  ['Resolution took 72 minutes from the first alert.', 'resolve since alerted'],
  ['No one noticed for 40 minutes.', 'detect'],
  ['Services recovered after 72 minutes.', 'resolve'],
  ['Customer impact: 72 minutes', 'outage'],
  ['We detected it 30 minutes after it began.', 'detect since started'],
  ['Rejected writes for 5 hours.', 'outage'],
  ['The ledger rejected all writes for 1 hour and 50 minutes.', 'outage'],
  ['The fix took three hours.', 'outage in part'],
  ['Die Störung dauerte 5 Stunden.', 'outage'],
  ['Der Ausfall dauerte insgesamt 2 Stunden und 45 Minuten.', 'outage'],
  ['The outage lasted 72 minutes and affected 12% of requests.', 'outage'],
];

/** Durations that are none of the incident's own times. */
const others: readonly string[] = [
  'Build duration: 12 minutes',
  'Session duration: 30 minutes',
  'Meeting duration: 60 min',
  'p99 response time: 30 sec',
  'Recovery time objective: 4 hours',
  'RTO: 4 hours',
  'Time to detect / time to resolve: 9 min / 72 min',
  'Within 5 minutes of the deploy, error rates climbed.',
  'After 40 minutes of troubleshooting we found the cause.',
  'Two hours into the incident we failed over.',
  'Logs have a retention of 30 days.',
  'The client has a timeout of 30 s.',
  'The 30 second timeout was too short.',
  'The job runs every 5 minutes.',
  'A 2-hour maintenance window was planned.',
  'We will watch it for the next 3 days.',
  'The cache TTL is 10 minutes.',
  'The rollback took 13 minutes.',
  'Our SLA allows 30 minutes of downtime.',
  'The target is to detect an outage within 5 minutes.',
  'Alerts should have fired within 5 minutes.',
  'It would have been resolved in 20 minutes.',
  'In the last 90 days we had three incidents.',
  'Pods older than 4 hours are deleted.',
  'The certificate was issued 90 days ago.',
  'Facts are written down within 24 hours.',
  'The previous incident lasted 24 hours.',
  'A similar outage lasted three hours.',
  'It takes about an hour to deploy a change.',
  'These tests each take ~10 minutes.',
  'The build took two hours.',
  'Restoring the backup took 4 hours.',
  'Each customer lost 2 minutes of data.',
  'The deploy started 20 minutes before the outage.',
  'The node had been running for 12 days.',
  'The error budget of 43 minutes is spent.',
  'Usually recovery takes 10 minutes.',
  'Errors appeared 10 minutes after the deploy.',
  'The postmortem meeting took an hour.',
  'We waited 15 minutes for the pipeline.',
  'The next 30 minutes were spent reading logs.',
  'If it lasts longer than 10 minutes, page the lead.',
  'Poll the status page every minute during the incident.',
  'The cron job is scheduled 2 hours later.',
  'It took our engineers about two hours to identify the root cause.',
  'The on-call engineer acknowledged 3 minutes later.',
  'Shoppers were seeing 502s.',
  'Emails were delayed by up to 3 hours.',
  'Replication lag reached 45 minutes.',
  'We lost 6 hours of database data.',
  'Der Neustart dauerte 10 Minuten.',
  'Nach der Störung dauerte der Neustart 10 Minuten.',
  'The fix is planned to take three hours.',
  'We detected it 30 minutes after the deploy.',
  'A drill of 90 minutes took place in May.',
];

describe('durations after a label', () => {
  test.each(labelled)('%s', (sentence, claims) => expect(claimsOf(sentence)).toBe(claims));
});

describe('durations in sentences', () => {
  test.each(prose)('%s', (sentence, claims) => expect(claimsOf(sentence)).toBe(claims));
});

describe('durations of something else', () => {
  test.each(others)('%s', (sentence) => expect(claimsOf(sentence).replace(/[-, ]/gu, '')).toBe(''));
});
