import Button from '@atlaskit/button/new';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import classes from './import.module.css';
import { readReportFile, type ReportFile } from './read-report-file';

interface FileDropProps {
  file: ReportFile | null;
  onFile: (file: ReportFile) => void;
}

/** Takes one Markdown file, chosen or dropped. */
export function FileDrop({ file, onFile }: FileDropProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isOver, setOver] = useState(false);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const reading = await readReportFile(chosen);
    setProblem('problem' in reading ? reading.problem : undefined);
    if ('file' in reading) onFile(reading.file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div>
      <div
        className={isOver ? `${classes['drop']} ${classes['over']}` : classes['drop']}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          accept=".md,.markdown,.txt,text/markdown,text/plain"
          aria-label="Markdown file"
          tabIndex={-1}
          hidden
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>
          {file === null ? 'Choose a file' : 'Choose another file'}
        </Button>
        <span className={classes['hint']}>
          {file === null ? 'or drop a Markdown file here' : <bdi>{file.name}</bdi>}
        </span>
      </div>
      <p role="alert" className={classes['problem']}>
        {problem}
      </p>
    </div>
  );
}
