import { staleSearchTitle } from '../../../local/worked-example/stale-search';
import { reportOf } from '../support/report';
import type { Visitor } from '../support/visitor';
import { see, seeGone } from '../support/visitor';
import type { Surface } from './surface';

const reportPath = '/wiki/spaces/PM/apps/space-page';
const settingsPath = (space: string): string => `/wiki/spaces/${space}/settings/apps/space-settings`;

async function openReport(visitor: Visitor): Promise<void> {
  await visitor.visit(reportPath);
  const report = reportOf(visitor);
  const { frame } = report;
  await see(report.row('Run migrations'), frame.getByRole('button', { name: /^Filters/ }));
  await see(frame.getByRole('heading', { name: 'Kept deadlines by severity' }));
}

async function openTab(visitor: Visitor, name: string): Promise<void> {
  await visitor.visit(reportPath);
  await visitor.surface('space-page').getByRole('tab', { name }).click();
}

async function openPostMortems(visitor: Visitor): Promise<void> {
  await openTab(visitor, 'Post-mortems');
  await see(visitor.surface('space-page').getByRole('link', { name: staleSearchTitle }));
}

async function openInsights(visitor: Visitor): Promise<void> {
  await openTab(visitor, 'Insights');
  const frame = visitor.surface('space-page');
  await see(frame.getByRole('heading', { name: 'Time to resolve' }), frame.getByRole('heading', { name: 'Repeats' }));
}

async function openSettings(visitor: Visitor, space: string): Promise<void> {
  await visitor.visit(settingsPath(space));
  await see(visitor.surface('space-settings').getByRole('button', { name: 'Save' }));
}

/** The app's page in a space and its settings. */
export const spaceSurfaces: readonly Surface[] = [
  { name: 'the report', person: 'owner', open: openReport, picture: { file: 'report', theme: 'light' } },
  {
    name: 'an item of the report with all that is said of it',
    person: 'moderator',
    open: async (visitor) => {
      await openReport(visitor);
      const report = reportOf(visitor);
      await report
        .row('Run migrations')
        .getByRole('button', { name: /^Details of/ })
        .click();
      const { frame } = report;
      await see(frame.getByText('State: Open → In progress'), frame.getByRole('button', { name: /Kind of/ }));
    },
    picture: { file: 'report-item', theme: 'light' },
  },
  {
    name: 'the report in a narrow window',
    person: 'owner',
    width: 320,
    height: 1100,
    open: openReport,
    picture: { file: 'report-narrow', theme: 'light' },
  },
  {
    name: 'the list of post-mortems',
    person: 'owner',
    open: (visitor) => openPostMortems(visitor),
    picture: { file: 'post-mortems', theme: 'light' },
  },
  {
    name: 'the list of post-mortems in a narrow window',
    person: 'owner',
    width: 320,
    open: (visitor) => openPostMortems(visitor),
    picture: { file: 'post-mortems-narrow', theme: 'light' },
  },
  {
    name: 'the report with an open menu',
    person: 'owner',
    open: async (visitor) => {
      await openReport(visitor);
      const { frame } = reportOf(visitor);
      await frame.getByRole('combobox', { name: 'State' }).press('ArrowDown');
      await see(frame.getByRole('option'));
    },
    picture: { file: 'report-dark', theme: 'dark' },
  },
  {
    name: 'the report with selected rows, one of which does not go there',
    person: 'owner',
    height: 1100,
    open: async (visitor) => {
      await openReport(visitor);
      const { frame } = reportOf(visitor);
      await frame.getByRole('checkbox', { name: 'Select all shown' }).press('Space');
      const bar = frame.getByRole('region', { name: 'Selected action items' });
      await bar.getByRole('button', { name: /State of the selected/ }).click();
      await frame.getByRole('menuitemradio', { name: 'Verified' }).click();
      await see(bar.getByRole('button', { name: 'Change 2 items' }));
    },
    picture: { file: 'report-selected', theme: 'light' },
  },
  {
    name: 'the insights',
    person: 'owner',
    height: 1100,
    open: (visitor) => openInsights(visitor),
  },
  {
    name: 'the insights in a narrow window',
    person: 'owner',
    theme: 'dark',
    width: 320,
    height: 2600,
    open: (visitor) => openInsights(visitor),
  },
  {
    name: 'the report where nothing fits',
    person: 'outsider',
    open: async (visitor) => {
      await visitor.visit('/wiki/spaces/PAY/apps/space-page');
      await see(reportOf(visitor).frame.getByRole('heading', { name: 'No open action items' }));
    },
    picture: { file: 'report-empty', theme: 'light' },
  },
  {
    name: 'the report when the platform fails',
    person: 'owner',
    open: async (visitor, { host }) => {
      // What goes on by itself asks storage, too: the fault is for the list.
      await host.site.runDueWork();
      // The settings, which the list begins with; other requests of the surface ask for other things.
      host.site.faults.add({ match: { service: 'kvs', path: '/entity/get' }, way: 'refused' });
      await visitor.visit(reportPath);
      await see(
        reportOf(visitor)
          .frame.getByRole('alert')
          .getByText(/Confluence did not answer/),
      );
      await seeGone(reportOf(visitor).frame.getByText('counting…'));
    },
    picture: { file: 'report-error', theme: 'light' },
  },
  {
    name: 'the form for a new post-mortem',
    person: 'agent',
    height: 1000,
    open: async (visitor) => {
      await openTab(visitor, 'New post-mortem');
      await see(visitor.surface('space-page').getByRole('button', { name: 'Create post-mortem' }));
    },
  },
  {
    name: 'the preview of an import',
    person: 'agent',
    height: 1300,
    open: async (visitor) => {
      await openTab(visitor, 'Import');
      const frame = visitor.surface('space-page');
      await frame.getByLabel('Markdown file').setInputFiles('test/domain/import/samples/queue-overflow.md');
      await see(frame.getByRole('button', { name: 'Import' }));
    },
    picture: { file: 'import-preview', theme: 'light' },
  },
  {
    name: 'the settings of the space',
    person: 'admin',
    // Down to the buttons below the open meeting.
    height: 1720,
    open: (visitor) => openSettings(visitor, 'PM'),
    picture: { file: 'settings', theme: 'light' },
  },
  {
    name: 'the checks in the settings of the space',
    person: 'admin',
    width: 320,
    height: 2200,
    open: async (visitor) => {
      await openSettings(visitor, 'PM');
      const frame = visitor.surface('space-settings');
      await frame.getByRole('tab', { name: 'Checks' }).click();
      await frame.getByRole('button', { name: /^Timeline \(/ }).click();
      await frame
        .getByRole('button', { name: /grade of/ })
        .first()
        .click();
      await frame.getByRole('menuitemradio', { name: /^Off/ }).click();
      await see(frame.getByRole('button', { name: /^Reset to/ }));
    },
  },
  {
    name: 'the policy in the settings of the space',
    person: 'admin',
    height: 1900,
    open: async (visitor) => {
      await openSettings(visitor, 'PM');
      const frame = visitor.surface('space-settings');
      await frame.getByRole('tab', { name: 'Policy' }).click();
      await frame.getByRole('button', { name: 'Add a holiday' }).click();
      await frame.getByLabel('Date of holiday 1').fill('2026-12-25');
      await frame.getByLabel('Name of holiday 1').fill('Christmas Day');
      await see(frame.getByRole('button', { name: 'Remove Christmas Day' }));
    },
    picture: { file: 'policy', theme: 'light' },
  },
  {
    name: 'the settings of the site',
    person: 'admin',
    open: async (visitor) => {
      await visitor.visit('/wiki/admin/apps/global-settings');
      await see(visitor.surface('global-settings').getByRole('heading', { name: /Reliability/ }));
    },
    picture: { file: 'site-settings', theme: 'light' },
  },
  {
    name: 'the settings of a space without post-mortems',
    person: 'admin',
    height: 1500,
    open: async (visitor) => {
      await openSettings(visitor, 'PAY');
      await see(visitor.surface('space-settings').getByRole('button', { name: 'Keep them here' }));
    },
    picture: { file: 'set-up', theme: 'light' },
  },
  {
    name: 'the holidays of a space in a narrow window',
    person: 'admin',
    width: 320,
    height: 1900,
    theme: 'light',
    open: async (visitor) => {
      await openSettings(visitor, 'PAY');
      const frame = visitor.surface('space-settings');
      await frame.getByRole('tab', { name: 'Policy' }).click();
      await frame.getByRole('button', { name: 'Paste a list' }).click();
      await frame.getByLabel('List of holidays').fill('2026-12-25 Christmas Day\n26.12.2026 Boxing Day');
      await frame.getByRole('button', { name: 'Add 2 holidays' }).click();
      await see(frame.getByRole('button', { name: 'Remove Boxing Day' }));
    },
    picture: { file: 'holidays-narrow', theme: 'light' },
  },
  {
    name: 'the headings of a space, two of them the same',
    person: 'admin',
    height: 1300,
    theme: 'light',
    open: async (visitor) => {
      await openSettings(visitor, 'PM');
      const frame = visitor.surface('space-settings');
      await frame.getByRole('tab', { name: 'Page' }).click();
      await frame.getByLabel('Overview').fill('What we saw');
      await frame.getByLabel('Conclusion').fill('What we saw');
      await see(frame.getByText('This stands for “Conclusion” already.'));
    },
    picture: { file: 'headings', theme: 'light' },
  },
  {
    name: 'a Slack channel that was set',
    person: 'admin',
    height: 1000,
    theme: 'dark',
    open: async (visitor) => {
      await openSettings(visitor, 'PM');
      const frame = visitor.surface('space-settings');
      await frame.getByRole('tab', { name: 'Slack' }).click();
      const address = frame.getByLabel('Address of the incoming webhook');
      await address.fill('https://hooks.slack.com/services/T0SAMPLE/B0SAMPLE/sample');
      await address.press('Enter');
      await frame.getByRole('button', { name: 'Send a test message' }).click();
      await see(frame.getByText(/A channel was set on/));
    },
    picture: { file: 'slack', theme: 'dark' },
  },
];
