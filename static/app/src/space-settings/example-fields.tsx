import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { ask } from '../shared/bridge/backend';
import { PageLink } from '../shared/pages/page-link';
import { ProblemMessage } from '../shared/surface/problem-message';
import type { SettingsPartProps } from './place-fields';
import classes from './settings.module.css';
import { useSettingsRequests } from './use-settings-request';

/** A made-up post-mortem to look at and to try things on. */
export function ExampleFields({ view, onView }: SettingsPartProps): ReactNode {
  const { run, running, failure } = useSettingsRequests(onView);
  const { spaceId, example, designated, mayChange } = view;
  if (!mayChange || (!designated && example === null)) return null;
  const add = (): void =>
    void run('add-example', 'Worked example added', () => ask('createWorkedExample', { spaceId }));
  const remove = (): void =>
    void run('remove-example', 'Worked example removed', () => ask('removeWorkedExample', { spaceId }));
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        Worked example
      </Heading>
      <p className={classes['quiet']}>
        {example === null ? (
          'A made-up deployment outage, filed like any post-mortem and counted like one until it is removed.'
        ) : (
          <PageLink pageId={example.pageId} title={example.title} />
        )}
      </p>
      <div>
        {example === null ? (
          <Button isLoading={running === 'add-example'} onClick={add}>
            Add the example
          </Button>
        ) : (
          <Button isLoading={running === 'remove-example'} onClick={remove}>
            Remove the example
          </Button>
        )}
      </div>
      {failure !== null && <ProblemMessage failure={failure} />}
    </div>
  );
}
