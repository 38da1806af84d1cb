import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Payload } from '../../../../src/contract/payloads';
import type { Failure } from '../../../../src/contract/result';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import { ask } from '../shared/bridge/backend';
import { announceDone } from '../shared/bridge/flags';
import { ProblemMessage } from '../shared/surface/problem-message';
import { useSurface } from '../shared/surface/surface-context';
import { CalendarFields } from './calendar-fields';
import { CriteriaFields } from './criteria-fields';
import { DeadlineFields } from './deadline-fields';
import { ExampleFields } from './example-fields';
import { FollowUpFields } from './follow-up-fields';
import { HeadingFields } from './heading-fields';
import { PlaceFields, type SettingsPartProps } from './place-fields';
import { RuleFields } from './rule-fields';
import { SetUpList } from './set-up-list';
import {
  bringUpToDate,
  draftSettings,
  findSettingsProblems,
  writeSettings,
  type SettingsProblems,
} from './settings-draft';
import classes from './settings.module.css';
import { SlackFields } from './slack-fields';

interface SettingsFormProps {
  view: SpaceSettingsView;
  onView: (view: SpaceSettingsView) => void;
}

const tabsId = 'settings';

/** One form in several tabs: saved together, whichever is shown. */
const parts = [
  { label: 'Space and meeting', fields: [PlaceFields, FollowUpFields, ExampleFields] },
  { label: 'Policy', fields: [CriteriaFields, CalendarFields, DeadlineFields] },
  { label: 'Page', fields: [HeadingFields] },
  { label: 'Checks', fields: [RuleFields] },
  { label: 'Slack', fields: [SlackFields] },
] as const satisfies readonly { label: string; fields: readonly ((props: SettingsPartProps) => ReactNode)[] }[];

/** The settings in one form; others than admins read them. */
export default function SettingsForm({ view, onView }: SettingsFormProps): ReactNode {
  const { timeZone } = useSurface();
  const { spaceId } = view;
  const [{ draft }, setHeld] = useState(() => holdDraft(view, timeZone));
  const [problems, setProblems] = useState<SettingsProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [tab, setTab] = useState(0);

  const take = (newest: SpaceSettingsView): void => {
    setHeld(({ draft: typed, base }) => ({ draft: bringUpToDate(typed, base, newest, timeZone), base: newest }));
    onView(newest);
  };
  const save = async (payload: Payload<'saveSettings'>): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await ask('saveSettings', payload);
    if (result.ok) {
      onView(result.value);
      setHeld(holdDraft(result.value, timeZone));
      announceDone({ id: 'settings', title: 'Settings saved' });
    } else {
      // What was typed stays; with the newest version at hand, saving again puts it in place.
      const newest = result.error.code === 'changed-meanwhile' ? await ask('loadSettings', { spaceId }) : result;
      if (newest.ok) take(newest.value);
      setFailure(result.error);
    }
    setRunning(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = findSettingsProblems(draft, view);
    setProblems(found);
    const payload = Object.keys(found).length === 0 ? writeSettings(draft, view) : null;
    if (!isRunning && payload !== null) void save(payload);
  };
  const openTab = (label: (typeof parts)[number]['label']): void => {
    const index = parts.findIndex((part) => part.label === label);
    setTab(index);
    document.getElementById(`${tabsId}-${index}`)?.focus();
  };
  const props: SettingsPartProps = {
    view,
    onView: take,
    draft,
    problems,
    onChange: (change: Partial<typeof draft>) =>
      setHeld(({ draft: before, base }) => ({ draft: { ...before, ...change }, base })),
  };

  return (
    <form className={classes['fields']} onSubmit={submit} noValidate>
      {!view.mayChange && (
        <SectionMessage appearance="information">
          <p>Only admins of this space can change these settings.</p>
        </SectionMessage>
      )}
      <SetUpList
        view={view}
        onView={take}
        payload={(change) => writeSettings({ ...draft, designated: true, ...change }, view)}
        onSaved={(saved) => setHeld(holdDraft(saved, timeZone))}
        onOpen={openTab}
      />
      <Tabs id={tabsId} selected={tab} onChange={setTab} shouldUnmountTabPanelOnChange>
        <TabList>
          {parts.map(({ label }) => (
            <Tab key={label}>{label}</Tab>
          ))}
        </TabList>
        {parts.map(({ label, fields }) => (
          <TabPanel key={label}>
            <div className={classes['tab']}>
              {fields.map((Fields) => (
                <Fields key={Fields.name} {...props} />
              ))}
            </div>
          </TabPanel>
        ))}
      </Tabs>
      {failure !== null && <ProblemMessage failure={failure} />}
      {view.mayChange && (
        <div>
          <p className={classes['problem']} role="alert">
            {describeProblems(problems)}
          </p>
          <Button type="submit" appearance="primary" isLoading={isRunning}>
            Save
          </Button>
        </div>
      )}
    </form>
  );
}

/** What is typed, and the settings that it was begun on. */
function holdDraft(base: SpaceSettingsView, readerZone: string) {
  return { draft: draftSettings(base, readerZone), base };
}

/** The form is long: what keeps it from being saved is said beside the button too. */
function describeProblems(problems: SettingsProblems): string {
  return Object.values(problems).join(' ');
}
