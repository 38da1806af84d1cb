import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { exportMarkdown } from '../../../../../src/domain/export/markdown';
import { closeDialog } from '../../shared/bridge/dialogs';
import { FieldFrame } from '../../shared/fields/field-frame';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import classes from './dialogs.module.css';

/**
 * The post-mortem as Markdown, to be copied or downloaded. Made in the browser from what the reader sees anyway. The text is
 * shown, since a browser may forbid an app's frame to write to the clipboard.
 */
export default function MarkdownDialog({ view }: Pick<DialogProps, 'view'>): ReactNode {
  const markdown = useMemo(() => writeMarkdown(view), [view]);
  return (
    <DialogFrame title="Markdown" isRunning={false} failure={null} onSubmit={() => closeDialog(false)}>
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

function writeMarkdown({ basis, title, postMortem, metrics, actionItems }: PostMortemView): string | null {
  if (basis === null) return null;
  const { details, timeZone } = postMortem;
  return exportMarkdown({ title, document: basis.subject.document, timeZone, details, metrics, actionItems });
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
