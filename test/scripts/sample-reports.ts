/** A report whose times name no zone. */
export const soundReport = `# Checkout unavailable in Europe

- Severity: SEV-2
- Services: checkout, payment queue
- Moderator: Ada Berg

## Summary

On 24 November 2026 at 09:02 checkout failed for every third shop after a deployment.

## Impact

About 1,200 shops could not take card payments.

## Timeline

| Time | Event |
| --- | --- |
| 2026-11-24 09:02 | Incident started: deploy 4711 reaches Europe |
| 09:11 | Problem detected: error rate above 2 % |
| 09:14 | On-call engineer paged |
| 09:17 | Page acknowledged |
| 09:43 | Mitigated: rollback done in Europe |
| 10:14 | Incident resolved |

## Root cause

1. Payments failed.
   1. The queue was full.
      1. Producers are deployed before consumers.

## Lessons learned

### What went well

- The rollback took 13 minutes.

## Action items

| Action | Owner | Due |
| --- | --- | --- |
| Alert when the payment queue is longer than 1,000 | Ben Oduya | 2026-12-12 |

## Conclusion

Consumers are deployed before producers from now on.
`;

export const poorReport = '# Something broke\n\n## Action items\n\n- Fix the thing\n';
