import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { exportMarkdown } from '../../../../../src/domain/export/markdown';
import { closeDialog } from '../../shared/bridge/dialogs';
import { FieldFrame } from '../../shared/fields/field-frame';
import type { PersonCard } from '../../shared/people/person';
import { nameToCome, usePeople } from '../../shared/people/use-people';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import classes from './dialogs.module.css';

/**
 * The post-mortem as Markdown, to be copied or downloaded. Made in the browser from what the reader sees anyway. The text is
 * shown, since a browser may forbid an app's frame to write to the clipboard.
 */
export default function MarkdownDialog({ view }: Pick<DialogProps, 'view'>): ReactNode {
  const people = usePeople(peopleIn(view));
  const markdown = writeMarkdown(view, people);
  return (
    <DialogFrame title="Copy as Markdown" isRunning={false} failure={null} onSubmit={() => closeDialog(false)}>
      {markdown === null ? (
        <p>This page is too large to be written as Markdown here. Confluence’s own export takes it whole.</p>
      ) : (
        <MarkdownText markdown={markdown} fileName={fileNameOf(view.title)} />
      )}
    </DialogFrame>
  );
}

function MarkdownText({ markdown, fileName }: { markdown: string; fileName: string }): ReactNode {
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    text.current?.select();
    setSaid((await copyText(markdown)) ? 'Copied.' : 'The text is selected: copy it with your keyboard.');
  };
  return (
    <>
      <FieldFrame id={id} label="The page as Markdown">
        <Textarea ref={text} id={id} isReadOnly isMonospaced resize="vertical" minimumRows={14} value={markdown} />
      </FieldFrame>
      <div className={classes['choices']}>
        <Button onClick={() => void copy()}>Copy</Button>
        <Button onClick={() => download(markdown, fileName)}>Download</Button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}

/** Until somebody's name is known the account id stands in its place. */
function writeMarkdown(
  { basis, title, postMortem, metrics, actionItems }: PostMortemView,
  people: readonly PersonCard[],
): string | null {
  if (basis === null) return null;
  const { details, timeZone } = postMortem;
  const names = new Map(
    people.filter(({ name }) => name !== nameToCome).map(({ accountId, name }) => [accountId, name]),
  );
  const nameOf = (accountId: string): string => names.get(accountId) ?? accountId;
  return exportMarkdown({ title, document: basis.subject.document, timeZone, details, metrics, actionItems, nameOf });
}

/** Everybody whom the record names. */
function peopleIn({ postMortem, actionItems }: PostMortemView): string[] {
  const { moderatorId, agentId, scribeId, ...others } = postMortem.details.participants;
  const { responderIds, customerSuccessIds, solutionLeadIds, attendeeIds } = others;
  const grouped = [responderIds, customerSuccessIds, solutionLeadIds, attendeeIds];
  const named = [moderatorId, agentId, scribeId, ...grouped.flat()];
  const owners = actionItems.map(({ ownerId }) => ownerId);
  return [...new Set([...named, ...owners])].filter((accountId) => accountId !== null);
}

/** False where the frame may not write to the clipboard. */
async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Permission is the host page's to give; an answer that it was refused is all there is to know.
    return false;
  }
}

function download(markdown: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** Letters, digits and dashes: every system takes such a name. */
function fileNameOf(title: string): string {
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  return `${name.slice(0, 80) || 'post-mortem'}.md`;
}
