import { useState, type ReactNode } from 'react';
import { SpaceField } from '../../shared/incident/space-field';
import { ZoneField } from '../../shared/fields/zone-field';
import classes from '../space-page.module.css';
import { WithSpaces, type SpacesProps } from '../with-spaces';
import { FileDrop } from './file-drop';
import { ImportForm } from './import-form';
import type { ReportFile } from './read-report-file';

/** Turns a Markdown report into a post-mortem; shows what was understood before anything is written. */
export default function ImportPanel(): ReactNode {
  return <WithSpaces>{(props) => <Import {...props} />}</WithSpaces>;
}

function Import({ spaces, first }: SpacesProps): ReactNode {
  const [spaceId, setSpaceId] = useState(first.spaceId);
  const [timeZone, setTimeZone] = useState(first.timeZone);
  const [file, setFile] = useState<ReportFile | null>(null);
  return (
    <div className={classes['form']}>
      <p>Choose a post-mortem written in Markdown. Nothing is written before you have seen what was understood.</p>
      {spaces.length > 1 && <SpaceField spaces={spaces} spaceId={spaceId} onChange={setSpaceId} />}
      <ZoneField timeZone={timeZone} onChange={setTimeZone} help="For times in the file that name no zone." />
      <FileDrop file={file} onFile={setFile} />
      {file !== null && (
        <ImportForm key={`${file.name} ${file.markdown.length}`} file={file} spaceId={spaceId} timeZone={timeZone} />
      )}
    </div>
  );
}
