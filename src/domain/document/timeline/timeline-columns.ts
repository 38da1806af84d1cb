import type { AdfNode } from '../adf-node';
import { lineOf } from '../plain-text';
import { readStatedTime } from '../times/stated-time';
import { columnNamed, columnTitles, isBanner } from '../table-grid';
import type { Grid } from '../table-grid';
import { isDateOnly } from './timeline-entry';

/** Titles as `headingWords` gives them, without a zone at the end; one language a line. */
const columns = {
  date: listed(
    'date; day; date of event; event date; start date',
    'datum; tag',
    'jour; fecha; día; data; giorno; dia; dato; dag; päivämäärä; pvm; tarih; дата; 日付',
  ),
  time: listed(
    'time; when; timestamp; time stamp; date time; date and time; time and date; datetime; hour; at; start; start time; time of day',
    'event time; time of event; clock; from; started; t; utc; gmt; cet; cest; pst; pdt; est; edt; local time',
    'zeit; uhrzeit; zeitpunkt; datum uhrzeit; datum und uhrzeit; datum zeit; zeitstempel; wann',
    'heure; horodatage; date heure; date et heure; quand; hora; fecha y hora; fecha hora; cuándo; ora; data e ora; data ora; data e hora; horário; quando',
    'tid; tidspunkt; klokkeslæt; klokkeslett; klockslag; dato og tid; dato tid; datum och tid; tijd; tijdstip; datum en tijd',
    'godzina; czas; data i godzina; čas; datum a čas; aika; kellonaika; saat; zaman; tarih ve saat; время; дата и время; 時刻; 時間; 日時',
  ),
  elapsed: listed('elapsed; elapsed time; time elapsed; offset; relative time; relative; minutes; min; t offset'),
  event: listed(
    'event; events; description; what; what happened; action; actions; details; activity; entry; update; updates; notes; note; comment; comments',
    'summary; event description; incident; event details; observation; observations; message; log; log entry; narrative; action taken; actions taken',
    'what was done; what we did; event action; remarks; happening; occurrence; timeline; detail; information; text; step',
    'ereignis; ereignisse; beschreibung; was; was ist passiert; was passierte; vorgang; maßnahme; aktion',
    'événement; événements; évènement; fait; faits; evento; eventos; eventi; descripción; suceso; qué pasó; descrizione; descrição; acontecimento; ação',
    'hændelse; hændelser; beskrivelse; begivenhed; hendelse; händelse; beskrivning; gebeurtenis; omschrijving; wydarzenie; zdarzenie; opis; událost',
    'popis; tapahtuma; kuvaus; olay; açıklama; событие; описание; イベント; 出来事; 内容; できごと',
  ),
  kind: listed(
    'kind; type; milestone; category; phase; event type; status; stage; state; typ; art; kategorie; tipo; fase; catégorie; étape',
  ),
  evidence: listed(
    'evidence; link; links; source; sources; reference; references; proof; url; graph; evidence link; beleg; quelle; lien; preuve; enlace; kilde; bevis',
  ),
  zone: listed('zone; time zone; timezone; tz; zeitzone; fuseau; fuseau horaire; zona horaria; tidszone'),
} as const;
export type Column = Exclude<keyof typeof columns, 'elapsed'>;
export type Places = Readonly<Record<Column, number>>;

export interface Layout {
  /** Which column holds what; -1: none does. */
  places: Places;
  /** The titles; none where the first row is a row like the others. */
  titles: readonly string[];
}

/** Whether these words are a known title of a timeline's column, such as `Time (UTC)`. */
export function isColumnTitle(words: string): boolean {
  return Object.values(columns).some((names) => columnNamed([words], names) === 0);
}

/** How a timeline's table is laid out: by its titles, else by what its cells say; undefined for a table of something else. */
export function layoutOf(grid: Grid): Layout | undefined {
  const titles = columnTitles(grid);
  const named = placesByTitle(titles);
  return named === undefined ? layoutByContent(grid, titles) : { places: named, titles };
}

function placesByTitle(titles: readonly string[]): Places | undefined {
  const place = (column: keyof typeof columns): number => columnNamed(titles, columns[column]);
  // Beside a clock a column of elapsed times tells the same again.
  const time = place('time');
  const places = {
    ...{ date: place('date'), time: time < 0 ? place('elapsed') : time, event: place('event') },
    ...{ kind: place('kind'), evidence: place('evidence'), zone: place('zone') },
  };
  if (places.time < 0 && places.date < 0) return undefined;
  if (places.event >= 0) return places;
  const taken = Object.values(places);
  return { ...places, event: titles.findIndex((_title, index) => !taken.includes(index)) };
}

type Says = 'time' | 'date' | 'words' | 'nothing';

/** Without known titles the column is the time's in which at least half of the rows have one. */
function layoutByContent(grid: Grid, titles: readonly string[]): Layout | undefined {
  const rows = grid.filter((row) => !isBanner(row)).map((row) => row.map(sayingOf));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return undefined;
  const most = (says: Says): number => {
    const counts = Array.from({ length: width }, (_, column) => rows.filter((row) => row[column] === says).length);
    const best = counts.indexOf(Math.max(...counts));
    return (counts[best] ?? 0) * 2 >= Math.max(1, rows.length - 1) ? best : -1;
  };
  const time = most('time');
  if (time < 0) return undefined;
  const date = most('date');
  const isTitled = rows[0]?.[time] !== 'time';
  const places = { date, time, event: wordiest(grid, [date, time]), kind: -1, evidence: -1, zone: -1 };
  return { places, titles: isTitled ? titles : [] };
}

function sayingOf(cell: AdfNode): Says {
  const words = lineOf(cell);
  const stated = readStatedTime(words);
  if (stated === undefined) return words === '' ? 'nothing' : 'words';
  return isDateOnly(stated) ? 'date' : 'time';
}

function wordiest(grid: Grid, taken: readonly number[]): number {
  const lengths = (grid[0] ?? []).map((_cell, column) =>
    taken.includes(column)
      ? -1
      : grid.reduce((sum, row) => sum + lineOf(row[column] ?? { type: 'tableCell' }).length, 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

function listed(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('; '));
}
