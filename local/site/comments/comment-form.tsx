import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { createComment } from '../rest/comments';

/** Words as a document: a paragraph for each line that says something. */
export function documentOfLines(words: string): object {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const content = lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content };
}

/** A comment to write, in plain words. What is refused is said below, and the words stay. */
export function CommentForm({ pageId, onWritten }: { pageId: string; onWritten: () => void }) {
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const isEmpty = words.trim() === '';
  const write = (event: FormEvent): void => {
    event.preventDefault();
    if (isEmpty) return;
    setIsBusy(true);
    setFailure(undefined);
    createComment(pageId, documentOfLines(words))
      .then(
        () => {
          setWords('');
          onWritten();
        },
        (error: Error) => setFailure(error.message),
      )
      .finally(() => setIsBusy(false));
  };
  return (
    <form className="comment-form" onSubmit={write}>
      <label htmlFor="comment-words" className="visually-hidden">
        Write a comment
      </label>
      <textarea
        id="comment-words"
        rows={2}
        placeholder="Write a comment"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {failure === undefined ? null : <p role="alert">{failure}</p>}
      {isEmpty ? null : (
        <Button type="submit" appearance="primary" isLoading={isBusy}>
          Comment
        </Button>
      )}
    </form>
  );
}
