import type { PageText } from './page-sections';

/** The worked example: a deployment that caused an outage. People, services and numbers are made up. */
export const outageTitle = 'Checkout unavailable after deployment 4711';
export const outageZone = 'Europe/Oslo';
export const outageServices = ['checkout', 'payments'];
export const outageImpact = 'About 1,900 customers in all regions could not pay.';

/** @param day calendar date of the outage, `YYYY-MM-DD` */
export function outageStart(day: string): string {
  return `${day} 09:02`;
}

/** What the team wrote on the page. @param day calendar date of the outage, `YYYY-MM-DD` */
export function outageText(day: string): PageText {
  return {
    timeZone: outageZone,
    overview: [
      `On ${day} at 09:02 deployment 4711 of the checkout service dropped a column that the running version still read.`,
      'Payments failed in all regions until the deployment was rolled back; they were back to normal at 10:14.',
    ],
    timeline: [
      [`${day} 09:02`, 'Deployment 4711 reaches all regions', 'started', 'https://deploys.example.com/4711'],
      [`${day} 09:11`, 'Error rate of checkout above 5 %', 'detected', 'https://graphs.example.com/checkout-errors'],
      [`${day} 09:14`, 'On-call is paged', 'alerted', 'https://pages.example.com/88'],
      [
        `${day} 09:17`,
        'On-call answers and opens the incident channel',
        'acknowledged',
        'https://pages.example.com/88',
      ],
      [`${day} 09:31`, 'The dropped column is found in the log', '', 'https://logs.example.com/orders'],
      [
        `${day} 09:43`,
        'Rollback reaches the first region, payments succeed there',
        'mitigated',
        'https://deploys.example.com/4712',
      ],
      [
        `${day} 10:14`,
        'Error rate back to normal in all regions',
        'resolved',
        'https://graphs.example.com/checkout-errors',
      ],
    ],
    whys: [
      'Payments failed because the running version read a column that was gone',
      'The column was dropped before all regions ran the new version',
      'The pipeline runs all migrations before the rollout, whatever they do',
      'The pipeline does not tell migrations that add from migrations that remove',
      'The review checklist for migrations predates rollouts by region',
    ],
    factors: ['The rehearsal runs on a table without traffic', 'The canary had no payments in its first ten minutes'],
    trigger: 'Deployment 4711, which contained the first migration that removes a column this year.',
    wentWell: ['The alert led straight to the right dashboard', 'The rollback took three minutes for each region'],
    wentWrong: ['Twelve minutes went by before the deployment was suspected'],
    gotLucky: ['It happened before the midday peak'],
    conclusion: [
      'Migrations that remove something have to run after the rollout. Until the pipeline does that by itself, they are deployed separately.',
    ],
  };
}
