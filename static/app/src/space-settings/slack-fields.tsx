import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { ask } from '../shared/bridge/backend';
import fieldClasses from '../shared/fields/fields.module.css';
import { TextField } from '../shared/fields/text-field';
import { PersonLabel } from '../shared/people/person-label';
import { ProblemMessage } from '../shared/surface/problem-message';
import { When } from '../shared/time/when';
import { AnnouncementList } from './announcement-list';
import type { SettingsPartProps } from './place-fields';
import classes from './settings.module.css';
import { useSettingsRequests, type SettingsRequests } from './use-settings-request';

const webhookStart = 'https://hooks.slack.com/services/';

/** The channel that is announced to. Its address goes to the app and never comes back. */
export function SlackFields({ view, draft, onView }: SettingsPartProps): ReactNode {
  const requests = useSettingsRequests(onView);
  const [isReplacing, setReplacing] = useState(false);
  const { spaceId, slack } = view;
  const set = async (address: string): Promise<void> => {
    const done = await requests.run('channel', 'Slack channel set', () => ask('setSlackWebhook', { spaceId, address }));
    if (done !== null) setReplacing(false);
  };
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        Slack
      </Heading>
      <p className={classes['quiet']}>
        Meetings that are planned or moved, published notes, overdue action items and follow-up pages are announced in
        one channel. Those of restricted post-mortems carry neither title nor content.
      </p>
      {slack !== null && (
        <p className={classes['summary']}>
          <span>
            A channel was set on <When instant={slack.setAt} pageZone={draft.timeZone} /> by
          </span>
          <PersonLabel accountId={slack.setById} />
        </p>
      )}
      {slack === null && !view.mayChange && <p className={classes['quiet']}>No channel is set.</p>}
      {slack === null && view.mayChange && view.version === 0 && (
        <p className={classes['quiet']}>Save the settings of this space first.</p>
      )}
      {view.mayChange && view.version > 0 && (slack === null || isReplacing) && (
        <WebhookField requests={requests} onSet={set} />
      )}
      {view.mayChange && slack !== null && (
        <ChannelButtons
          spaceId={spaceId}
          requests={requests}
          isReplacing={isReplacing}
          onReplace={() => setReplacing((before) => !before)}
        />
      )}
      {requests.failure !== null && <ProblemMessage failure={requests.failure} />}
      {view.mayChange && view.version > 0 && <AnnouncementList spaceId={spaceId} timeZone={draft.timeZone} />}
    </div>
  );
}

interface WebhookFieldProps {
  requests: SettingsRequests;
  onSet: (address: string) => Promise<void>;
}

function WebhookField({ requests, onSet }: WebhookFieldProps): ReactNode {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const set = (): void => {
    const isWebhook = address.trim().startsWith(webhookStart);
    setProblem(isWebhook ? undefined : `It begins with ${webhookStart}`);
    if (isWebhook) void onSet(address);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The form around it has a Save of its own.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      set();
    }
  };
  return (
    <section className={classes['paste']} aria-label="Set the channel" onKeyDown={onKeyDown}>
      <TextField
        label="Address of the incoming webhook"
        help="In Slack, add the app “Incoming WebHooks” to the channel and copy the address here. It is kept as a secret and never shown again."
        maxLength={300}
        value={address}
        problem={problem}
        onChange={setAddress}
      />
      <div>
        <Button isLoading={requests.running === 'channel'} isDisabled={address.trim() === ''} onClick={set}>
          Set channel
        </Button>
      </div>
    </section>
  );
}

interface ChannelButtonsProps {
  spaceId: string;
  requests: SettingsRequests;
  isReplacing: boolean;
  onReplace: () => void;
}

function ChannelButtons({ spaceId, requests, isReplacing, onReplace }: ChannelButtonsProps): ReactNode {
  const { run, running } = requests;
  const test = (): void => void run('test', 'Test message sent to Slack', () => ask('sendSlackTest', { spaceId }));
  const remove = (): void =>
    void run('remove', 'Slack channel removed', () => ask('setSlackWebhook', { spaceId, address: null }));
  return (
    <div className={fieldClasses['actions']}>
      <Button isLoading={running === 'test'} onClick={test}>
        Send a test message
      </Button>
      <Button appearance="subtle" onClick={onReplace}>
        {isReplacing ? 'Keep the channel' : 'Replace'}
      </Button>
      <Button appearance="subtle" isLoading={running === 'remove'} onClick={remove}>
        Remove
      </Button>
    </div>
  );
}
