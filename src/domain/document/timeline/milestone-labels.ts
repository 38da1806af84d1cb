import type { EventKind } from '../post-mortem-document';
import { headingWords } from '../section-topics';

/** Single words that name a milestone in a column for the kind, before a colon or as a fact's label; languages side by side. */
const labels: readonly (readonly [kind: EventKind, words: string])[] = [
  [
    'started',
    'started start starts begin began begins beginning onset occurrence occurred occurs beginn anfang début inicio início inizio begyndelse',
  ],
  [
    'detected',
    'detected detection detect detects discovered discovery noticed entdeckt erkannt erkennung détection détecté détectée',
  ],
  ['detected', 'detectado detección rilevato opdaget opdagelse'],
  [
    'alerted',
    'alerted alert alerting alerts paged page alarm notified alarmiert alarmierung alerte alerté alertado alerta alarmeret',
  ],
  [
    'acknowledged',
    'acknowledged acknowledge acknowledgement acknowledgment ack acked bestätigt acquitté reconocido bekræftet',
  ],
  [
    'mitigated',
    'mitigated mitigation mitigate mitigates contained containment stabilised stabilized entschärft eingedämmt',
  ],
  ['mitigated', 'übergangslösung notlösung mitigé atténué mitigado afhjulpet'],
  [
    'resolved',
    'resolved resolution resolve resolves recovered recovery restored fixed closed end ended ends finish finished',
  ],
  [
    'resolved',
    'behoben gelöst ende résolu résolue résolution fin resuelto resolución resolvido risolto fine løst slut opgelost',
  ],
  ['step', 'step declared declaration escalated escalation update communication communicated investigating monitoring'],
];
const kindOfLabel: ReadonlyMap<string, EventKind> = new Map(
  labels.flatMap(([kind, words]) => words.split(' ').map((word): [string, EventKind] => [word, kind])),
);

/** Words around the one that counts: "Date and time of detection", "Incident first detected at". */
const around = new Set(
  (
    'date time datetime timestamp of and at on the incident outage issue problem service first when was is were it ' +
    'event customer user us all utc gmt impact full fully actual approximate approx estimated local clear um zeit uhrzeit heure hora fecha tid ' +
    'de la le du des der die das den des del el störung incidente'
  ).split(' '),
);

/** The milestone that a label names; undefined for labels of anything else, such as "Time to detect" or "Detected by". */
export function kindOfLabelled(words: string): EventKind | undefined {
  const plain = headingWords(words);
  if (plain === 'all clear') return 'resolved';
  const all = plain.split(' ');
  const core = all.filter((word) => !around.has(word));
  const [word] = core;
  const kind = core.length === 1 && word !== undefined ? kindOfLabel.get(word) : undefined;
  return kind === 'resolved' && all.includes('impact') ? 'mitigated' : kind;
}
