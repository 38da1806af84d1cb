import type { Visitor } from '../support/visitor';
import { see } from '../support/visitor';
import type { Surface } from './surface';

const followUpsPath = (space: string): string => `/wiki/spaces/${space}/apps/space-page/follow-ups`;

async function openFollowUps(visitor: Visitor, path = followUpsPath('PM')): Promise<void> {
  await visitor.visit(path);
  const frame = visitor.surface('space-page');
  await see(frame.getByRole('link', { name: /^Post-mortem follow-up, / }), frame.getByText(/its page/));
}

async function showReminders(visitor: Visitor): Promise<void> {
  const frame = visitor.surface('space-page');
  await frame.getByRole('button', { name: 'Show who is reminded' }).click();
  await see(frame.getByRole('region', { name: 'Reminders' }).getByRole('link'));
}

/** The tab of the open meetings every two weeks. */
export const followUpSurfaces: readonly Surface[] = [
  {
    name: 'the follow-ups, with who is reminded',
    person: 'admin',
    height: 760,
    open: async (visitor) => {
      await openFollowUps(visitor);
      await showReminders(visitor);
    },
    picture: { file: 'follow-ups', theme: 'light' },
  },
  {
    name: 'the follow-ups in a narrow window',
    person: 'admin',
    theme: 'light',
    width: 320,
    height: 1200,
    open: async (visitor, { host }) => {
      // The address that follow-up pages have in them.
      const { appId, environmentId } = host.site.identity;
      await openFollowUps(visitor, `/wiki/spaces/PM/apps/${appId}/${environmentId}/post-mortems/follow-ups`);
      await showReminders(visitor);
    },
    picture: { file: 'follow-ups-narrow', theme: 'light' },
  },
  {
    name: 'the preview of the next follow-up page',
    person: 'admin',
    height: 1960,
    open: async (visitor) => {
      await openFollowUps(visitor);
      const frame = visitor.surface('space-page');
      await frame.getByRole('button', { name: 'Preview the next page' }).click();
      const preview = frame.getByRole('region', { name: 'Preview of the next page' });
      await see(
        preview.getByRole('heading', { name: /^Post-mortem follow-up, / }),
        preview.getByRole('heading', { level: 3 }),
      );
    },
    picture: { file: 'follow-up-preview', theme: 'dark' },
  },
  {
    name: 'the follow-ups of a space without post-mortems',
    person: 'outsider',
    theme: 'light',
    open: async (visitor) => {
      await visitor.visit(followUpsPath('PAY'));
      await see(visitor.surface('space-page').getByRole('heading', { name: 'No open meetings here' }));
    },
  },
  {
    name: 'the follow-ups when the platform fails',
    person: 'owner',
    theme: 'dark',
    open: async (visitor, { host }) => {
      // What goes on by itself asks storage, too: the fault is for the list.
      await host.site.runDueWork();
      host.site.faults.add({ match: { service: 'kvs', path: '/entity/query' }, way: 'refused' });
      await visitor.visit(followUpsPath('PM'));
      const problem = visitor.surface('space-page').getByRole('alert');
      await see(problem.getByText(/Confluence did not answer/), problem.getByRole('button', { name: 'Try again' }));
    },
  },
];
