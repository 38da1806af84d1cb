import { phrasesIn } from '../heading-synonyms';
import type { StatedItemKind } from '../post-mortem-document';

/** What a report says of an action item beside what is to be done. */
export type ItemField = 'title' | 'owner' | 'due' | 'status' | 'link' | 'kind' | 'priority' | 'doneWhen';

/** Titles of columns and labels in lists for each field, in the languages of the headings, as `headingWords` gives them. */
export const itemLabels: Readonly<Record<ItemField, readonly string[]>> = {
  title:
    phrasesIn(`action item; action items; action; actions; task; tasks; what; title; follow up; follow up item; follow up action;
    todo; to do; corrective action; preventive action; recommendation; improvement; action description; task description; summary;
    what needs to be done; what to do; what will be done; item; description; proposed action; remediation; remediation item; measure;
    work item; next step; issue summary; activity; fix; maßnahme; aufgabe; was; mesure; tâche; quoi; acción; tarea; qué;
    handling; opgave; tiltag; tiltak; oppgave; hva; hvad; åtgärd; uppgift; vad; ação; tarefa; o quê; actie; taak; wat; actiepunt;
    action à mener; elemento de acción; beskrivelse; beschreibung; descripción; descrição; omschrijving`),
  owner:
    phrasesIn(`owner; owners; owned by; assignee; assignees; assigned to; assigned; responsible; responsible person; dri; who; lead; person;
    action owner; driver; accountable; poc; point of contact; owner s; owner team; owning team; team; verantwortlich; verantwortlicher; zuständig; wer;
    responsable; qui; porteur; pilote; quién; encargado; asignado a; ansvarlig; ansvarlige; hvem; eier; ejer; ansvarig; vem; ägare; responsável; dono;
    quem; verantwoordelijke; eigenaar; wie`),
  due: phrasesIn(`due; due date; due by; due on; deadline; by; by when; when; target date; target; eta; date; complete by; completion date; due date eta;
    target completion; target completion date; planned date; expected; expected by; expected completion; until; timeline; timeframe; fällig; fällig am; frist;
    termin; bis; bis wann; fällig bis; fällig zum; zu erledigen bis; erledigen bis; umsetzung bis; zieltermin; fälligkeit; fälligkeitsdatum; échéance; date limite; date; délai; pour le; quand; fecha límite; fecha; vencimiento; plazo; cuándo; forfald; forfaldsdato;
    senest; hvornår; når; förfaller; klart; klar senast; när; prazo; data; data limite; quando; deadline datum; vervaldatum; wanneer; uiterlijk`),
  status: phrasesIn(
    `status; state; done; progress; completed; complete; current status; stand; état; statut; estado; tilstand; läge; estado atual; situação; fait`,
  ),
  link: phrasesIn(`ticket; tickets; issue; issues; jira; jira ticket; jira issue; jira key; key; link; links; bug; bug id; tracking; tracking issue; reference; url; pr;
    ticket link; issue link; tracking bug; github issue; gitlab issue; task link; vorgang; lien; enlace; lenke; länk; ligação`),
  kind: phrasesIn(
    `kind; type; category; action type; type of action; class; classification; art; typ; kategorie; catégorie; tipo; categoría; kategori; categoria; soort`,
  ),
  priority: phrasesIn(
    `priority; prio; severity; urgency; importance; priorität; priorité; prioridad; prioritet; prioritering; prioridade; prioriteit`,
  ),
  doneWhen:
    phrasesIn(`done when; definition of done; acceptance criteria; acceptance; success criteria; verification; verified by; how to verify; exit criteria;
    measure of success; completed when; fertig wenn; erledigt wenn; terminé quand; hecho cuando; færdig når; klart när; feito quando; klaar wanneer`),
};

const words: Readonly<Record<StatedItemKind, RegExp>> = {
  prevent:
    /^(?:prevent(?:s|ion|ive|ative|ing)?|avoid|eliminate|vorbeugung|prävention|vorbeugend|prévention|préventif|prevenci[oó]n|preventiv[oa]|forebyg\w*|förebygg\w*|prevenção|preventie\w*)\b/u,
  mitigate:
    /^(?:mitigat(?:e|es|ion|ive|ing|ions)|reduce|limit|repair|recover(?:y)?|response|contain(?:ment)?|abmilderung|schadensbegrenzung|atténuation|mitigaci[oó]n|mitigar|afbød\w*|mitigação|beperk\w*)\b/u,
  detect:
    /^(?:detect(?:s|ion|ive|ing)?|monitor(?:ing)?|alert(?:s|ing)?|observability|erkennung|überwachung|détection|surveillance|detecci[oó]n|monitoreo|monitorización|overvåg\w*|overvåk\w*|opdag\w*|upptäck\w*|övervak\w*|deteção|detecção|monitoramento|detectie|bewaking)\b/u,
  process:
    /^(?:process(?:es)?|investigat(?:e|ion|ive)|documentation|docs?|document|communication|training|runbooks?|people|policy|learning|prozess\w*|dokumentation|processus|proceso\w*|documentación|proces\w*|dokumentasjon|processo\w*|documentação|documentatie)\b/u,
};

/**
 * What an item is for, from the word of a column, a tag or the heading of its group. Google SRE's further words go to the
 * nearest: repairing limits the damage (`mitigate`), investigating is work on how we learn (`process`).
 */
export function itemKindOf(phrase: string): StatedItemKind | undefined {
  const said = phrase.toLowerCase().replace(/^[^\p{L}]+/u, '');
  return (['prevent', 'detect', 'mitigate', 'process'] as const).find((kind) => words[kind].test(said));
}
