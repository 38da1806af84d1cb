import { writtenTime } from '../document/times/written-time';

/** What the worked example is called, so that nobody takes it for an incident of theirs. */
export const exampleTitle = 'Example: Checkout unavailable after deployment 4711';
export const exampleServices = ['checkout', 'payments'] as const;
export const exampleImpact = 'About 1,900 customers in all regions could not pay for 72 minutes.';

const minute = 60_000;

/**
 * The notes of a made-up outage, as Markdown that an import reads: a deployment drops a column that is still read. It is
 * complete but for the owners of its action items, so that the checks have something to say.
 * @param startedAt instant, ISO 8601
 * @param timeZone IANA zone in which its times are written
 */
export function deploymentOutage(startedAt: string, timeZone: string): string {
  const from = Date.parse(startedAt);
  const at = (minutes: number): string => writtenTime(new Date(from + minutes * minute).toISOString(), timeZone);
  const day = (days: number): string => at(days * 24 * 60).slice(0, 10);
  return `# ${exampleTitle}

## Overview

This is a worked example: people, services and numbers are made up, and it can be removed in the settings.

At ${at(0)} deployment 4711 of the checkout service dropped a column that the running version still read. Payments failed in all regions until the deployment was rolled back; they were back to normal 72 minutes later.

## Key details

- Severity: SEV-1
- Services: ${exampleServices.join(', ')}
- Impact: ${exampleImpact}

## Timeline

All times are in ${timeZone}.

| Time | Event | Kind | Evidence |
| --- | --- | --- | --- |
| ${at(0)} | Deployment 4711 reaches all regions | started | https://deploys.example.com/4711 |
| ${at(9)} | Error rate of checkout above 5 % | detected | https://graphs.example.com/checkout-errors |
| ${at(12)} | On-call is paged | alerted | https://pages.example.com/88 |
| ${at(15)} | On-call answers and opens the incident channel | acknowledged | https://pages.example.com/88 |
| ${at(29)} | The dropped column is found in the log | | https://logs.example.com/orders |
| ${at(41)} | Rollback reaches the first region, payments succeed there | mitigated | https://deploys.example.com/4712 |
| ${at(72)} | Error rate back to normal in all regions | resolved | https://graphs.example.com/checkout-errors |

## Root cause analysis

1. Payments failed because the running version read a column that was gone
2. The column was dropped before all regions ran the new version
3. The pipeline runs all migrations before the rollout, whatever they do
4. The pipeline does not tell migrations that add from migrations that remove
5. The review checklist for migrations predates rollouts by region

### Contributing factors

- The rehearsal runs on a table without traffic
- The canary had no payments in its first ten minutes

### Trigger

Deployment 4711, which contained the first migration that removes a column this year.

## Lessons learned

### What went well

- The alert led straight to the right dashboard
- The rollback took three minutes for each region

### What went wrong

- Twelve minutes went by before the deployment was suspected

### Where we got lucky

- It happened before the midday peak

## Action items

| Action item | Done when | Kind | Priority | Due |
| --- | --- | --- | --- | --- |
| Run migrations that remove columns after the rollout | A rehearsal with traffic keeps both versions running | prevent | high | ${day(14)} |
| Add a question about removals to the migration checklist | The next three reviews answer it | process | medium | ${day(7)} |
| Alert when payments of a canary stay at zero for five minutes | The alert fires in the game day | detect | medium | ${day(21)} |

## Conclusion

Migrations that remove something have to run after the rollout. Until the pipeline does that by itself, they are deployed separately.
`;
}
