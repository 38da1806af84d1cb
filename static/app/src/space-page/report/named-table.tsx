import type { ReactNode } from 'react';
import report from './report.module.css';

interface NamedTableProps {
  /** Read out before the table, and not shown: a heading stands above it. */
  name: string;
  columns: readonly string[];
  className?: string | undefined;
  /** Rows; the first cell of each is its head. */
  children: ReactNode;
}

/** A table of the space page, in the look of the report. */
export function NamedTable({ name, columns, className = '', children }: NamedTableProps): ReactNode {
  return (
    <table className={`${report['table'] ?? ''} ${className}`}>
      <caption className={report['caption']}>{name}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
