import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { SectionName } from '../../../../../src/domain/document/post-mortem-document';
import classes from '../console.module.css';
import type { Desk } from '../use-desk';
import { ActionItemsPanel } from '../../shared/items/action-items-panel';
import { DetailsSection } from './details-section';
import { EntryField } from './entry-field';
import { EntryList } from './entry-list';
import { TimelineSection } from './timeline-section';
import { WhyList } from './why-list';

const bodies: Record<SectionName, (props: { desk: Desk }) => ReactNode> = {
  overview: Overview,
  details: DetailsSection,
  timeline: Timeline,
  cause: Cause,
  lessons: Lessons,
  actions: ({ desk: { view, editing, changeItems, notesDesk } }) => (
    <ActionItemsPanel {...{ view, editing, changeItems }} document={notesDesk.draft} />
  ),
  conclusion: Conclusion,
};

/** What is written in one section. */
export function SectionBody({ section, desk }: { section: SectionName; desk: Desk }): ReactNode {
  const Body = bodies[section];
  return <Body key={section} desk={desk} />;
}

function Overview({ desk }: { desk: Desk }): ReactNode {
  const { notes, edit, leaveField } = desk.notesDesk;
  return (
    <>
      <p className={classes['quiet']}>What happened, with date and time, in two or three sentences.</p>
      <EntryList
        list="overview"
        entries={notes.lists.overview}
        name="Paragraph"
        addLabel="Add paragraph"
        edit={edit}
        onLeave={leaveField}
      />
    </>
  );
}

function Timeline({ desk }: { desk: Desk }): ReactNode {
  const { notes, edit, leaveField } = desk.notesDesk;
  const { timeZone, startedAt } = desk.view.postMortem;
  const { checks, isPasting, setPasting, addNow } = desk;
  return (
    <TimelineSection
      {...{ timeZone, startedAt, checks, isPasting, setPasting, addNow, edit }}
      rows={notes.rows}
      onLeave={leaveField}
    />
  );
}

function Cause({ desk }: { desk: Desk }): ReactNode {
  const { notes, edit, leaveField } = desk.notesDesk;
  return (
    <>
      <Part title="Whys">
        <WhyList whys={notes.whys} edit={edit} onLeave={leaveField} />
      </Part>
      <Part title="Contributing factors">
        <EntryList
          list="factors"
          entries={notes.lists.factors}
          name="Factor"
          addLabel="Add factor"
          placeholder="What else had to be true?"
          edit={edit}
          onLeave={leaveField}
        />
      </Part>
      <Part title="Trigger">
        <EntryField
          id="trigger"
          text={notes.trigger}
          label="Trigger"
          placeholder="What set it off? It is not the cause."
          onText={(_id, text) => edit({ kind: 'trigger', text })}
          onNext={ignore}
          onEmptied={ignore}
          onLeave={leaveField}
        />
      </Part>
    </>
  );
}

const lessonParts = [
  { list: 'went_well', title: 'What went well', placeholder: 'What helped?' },
  { list: 'went_wrong', title: 'What went wrong', placeholder: 'What hindered?' },
  { list: 'got_lucky', title: 'Where we got lucky', placeholder: 'What could have made it worse?' },
] as const;

function Lessons({ desk }: { desk: Desk }): ReactNode {
  const { notes, edit, leaveField } = desk.notesDesk;
  return lessonParts.map(({ list, title, placeholder }) => (
    <Part key={list} title={title}>
      <EntryList
        {...{ list, placeholder, edit }}
        entries={notes.lists[list]}
        name={title}
        addLabel="Add lesson"
        onLeave={leaveField}
      />
    </Part>
  ));
}

function Conclusion({ desk }: { desk: Desk }): ReactNode {
  const { notes, edit, leaveField } = desk.notesDesk;
  return (
    <>
      <p className={classes['quiet']}>
        The key points. The list of action items is added when the notes are published.
      </p>
      <EntryList
        list="conclusion"
        entries={notes.lists.conclusion}
        name="Key point"
        addLabel="Add key point"
        edit={edit}
        onLeave={leaveField}
      />
      <div>
        <Button spacing="compact" onClick={desk.draftConclusion}>
          Draft from the notes (D)
        </Button>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className={classes['part']} aria-label={title}>
      <Heading size="xsmall" as="h3">
        {title}
      </Heading>
      {children}
    </section>
  );
}

function ignore(): void {
  // There is one trigger: nothing comes after it.
}
