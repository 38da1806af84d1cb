import { foreignSynonyms } from './heading-synonyms-abroad';
import type { Topic } from './section-topics';

/**
 * Headings of the usual templates and of published reports (Atlassian's post-mortem and incident templates, Google SRE's,
 * PagerDuty's, Etsy's, the availability reports of hosting companies), as people write them. A template more is a line more here.
 */
const english: Readonly<Record<Topic, string>> = {
  overview: `overview; summary; executive summary; incident summary; incident overview; what happened; description; quick summary;
    incident description; issue summary; abstract; background; synopsis; tl dr; tldr; high level summary; postmortem summary;
    summary of events; brief summary; outage summary; introduction; event summary; problem summary; problem statement;
    problem description; management summary; at a glance; in short; in brief; the short version; incident report;
    what happened and when; the incident; the outage; the issue; leadup; lead up; context; recap; incident recap; brief`,
  impact: `impact; customer impact; user impact; business impact; impact analysis; impact assessment; scope; impact summary;
    who was affected; scope of impact; effects; effect; customer effect; impact on customers; impact on users; customers affected;
    affected users; user facing impact; what was the impact; impact statement; external impact; internal impact; severity and impact;
    detailed description of impact; description of impact; what was affected; blast radius; damage; service impact; consequences;
    how were customers affected; how did this impact customers; how customers were affected; symptoms`,
  details: `key details; details; incident details; key facts; facts; key information; incident information; metadata; incident metadata;
    incident data; general information; basic information; record; incident record; fact sheet; fact box; quick facts; vital signs;
    key metrics; at a glance table`,
  timeline: `timeline; incident timeline; timeline of events; event timeline; events; chronology; sequence of events; incident log;
    log of events; detailed timeline; history; time line; key events; timeline of incident; timelines; log; event log; chat log;
    incident chronology; chronology of events; key timeline; narrative; timeline of impact; response timeline; timeline of the response;
    how did we respond; how we responded; our response; what happened when; activity log; key moments; key timestamps;
    minute by minute; the timeline; order of events; course of events; recovery timeline; actions taken; work log; worklog;
    incident history; chat transcript; transcript; incident transcript; irc log; slack log; incident events`,
  cause: `root cause; root cause analysis; rca; cause; analysis; cause analysis; cause of the incident; fault; what went wrong and why;
    why did it happen; why it happened; technical analysis; underlying cause; diagnosis; root cause identification; root cause summary;
    why did this happen; why this happened; what caused it; what caused this; what caused the incident; what caused the outage;
    technical details; technical explanation; causal analysis; incident analysis; explanation; cause and resolution; reason;
    reason for outage; reason for the outage; reasons; root cause and mitigation; root cause and resolution; the root cause;
    root cause details; post incident analysis; fault analysis; incident causes; how it happened; how did this happen;
    what was the root cause; primary cause; technical root cause; suspected root cause; likely root cause; preliminary root cause`,
  causes: `root causes; causes; what were the root causes; what were the causes; underlying causes; root cause s; root cause or causes; root causes and trigger; root cause and trigger;
    trigger and root cause; trigger and root causes; causes and triggers; immediate causes`,
  whys: `5 whys; five whys; the 5 whys; the five whys; 5 whys analysis; five whys analysis; whys; why chain; why chains; 5 why; five why;
    5 why analysis; five why analysis; why analysis; 5 whys root cause analysis; root cause 5 whys; 5 whys rca; 5x why; the whys;
    why why analysis; ask why; 5 whys root cause identification; infinite hows; whys analysis; whys and answers; why questions`,
  factors: `contributing factors; contributing factor; contributing factor s; contributing causes; contributing conditions; contributory factors;
    factors; root causes and contributing factors; contributors; mitigating and contributing factors; contributing cause; aggravating factors;
    causal factors; contributing factors and root causes; contributing factors and causes; enabling conditions; contributing issues;
    risk factors; underlying factors; secondary causes; other factors; conditions`,
  trigger: `trigger; triggers; triggering event; proximate cause; what triggered it; trigger event; triggered by; immediate cause;
    trigger of the incident; initiating event; what triggered the incident; incident trigger`,
  lessons: `lessons; lessons learned; lessons learnt; lesson learned; learnings; what we learned; what did we learn; key learnings;
    lessons identified; reflections; retrospective; what have we learned; takeaways for the team; learning; what we learnt;
    our learnings; retro; what did we learn from this; insights; learning points; lessons from the incident; observations;
    start stop continue; 4ls; the 4 ls; four ls; 4 ls; evaluation; how did we do; how d we do; response evaluation; blameless review;
    what we have learned`,
  went_well: `what went well; things that went well; went well; what worked; what worked well; positives; good; pros; what did go well;
    what went right; what we did well; the good; what did we do well; what went great; things that worked; successes; highlights;
    well done; strengths; keep doing; what helped; what has gone well; what went well during the incident; where we did well; wins`,
  went_wrong: `what went wrong; what went badly; what did not go well; what didn't go well; things that went wrong; cons; what did not work; what was difficult; what was hard;
    what didn't work; what could have gone better; what could be improved; went poorly; the bad; what went poorly; things that went poorly;
    what didn t go so well; what didn't go so well; what did not go so well; what can be improved; areas for improvement; room for improvement;
    went wrong; what could we do better; could be improved; could have gone better; what could we have done better; what needs improvement;
    needs improvement; to improve; opportunities for improvement; improvement areas; what we could have done better; weaknesses; pain points;
    what didn't; things to improve; what we could do better; could be better; what could go better; not so well; didn't go well;
    did not go well; what went less well; what went not so well; what hindered; went badly; what slowed us down; where we struggled`,
  got_lucky: `where we got lucky; got lucky; where did we get lucky; what went lucky; luck; how we got lucky; we got lucky; lucky;
    where we were lucky; lucky breaks; what was lucky; we were lucky; what made us lucky; where luck helped; how were we lucky`,
  actions: `action items; actions; action item; action plan; action items and owners; follow up actions; follow ups; follow up; followups;
    followup; follow up items; follow up tasks; corrective actions; corrective and preventative measures; next steps; corrective action;
    corrective and preventive actions; corrective and preventive measures; preventive actions; preventative actions; remediation;
    remediation items; remediations; recommendations; tasks; to do; todo; todos; preventive measures; improvements; improvement actions;
    outcomes and actions; actions and owners; what we are doing about it; action points; preventative measures; preventive action;
    corrective measures; measures; remediation and prevention; prevention; preventing recurrence; prevention of recurrence; remediation plan;
    remediation steps; remediation actions; mitigations and follow ups; future work; what's next; what is next; where do we go from here;
    what are we doing to prevent this; what we are doing to prevent this; how are we preventing this from happening again;
    how will we prevent this; how we will prevent this from happening again; how do we prevent this from happening again;
    how we are preventing this; what we're doing about it; what we're doing next; what are we doing next; what we are doing next;
    how are we making incidents like this less likely or less impactful; how will we prevent this in the future; steps taken;
    what we will do; what are we going to do; what will we do differently; what we will do differently; what we are changing; planned work;
    remediation and follow up steps; follow up steps; remediation and follow up; next actions; long term actions; long term fixes;
    short term actions; short term fixes; immediate actions; agreed actions; backlog; tickets; follow up tickets; follow up issues;
    related tickets; jira tickets; jira issues; resulting actions; proposed actions; proposed solutions; commitments;
    post incident actions; review actions; review action items; actions to prevent recurrence; priority actions; improvement actions and owners;
    how we're preventing it from happening again; what we're changing; preventive actions and follow ups; remediation tasks; ai; ais;
    retrospective action items; action list; task list; work items; what happens next; our next steps; steps to prevent recurrence;
    what are we doing about it; what are we doing about this; improvement plan; technical improvements; checklist; follow up checklist`,
  conclusion: `conclusion; conclusions; key takeaways; takeaways; closing; closing remarks; key points; final thoughts; in closing; closing thoughts;
    summary and conclusion; wrap up; concluding remarks; outcome; to conclude; in conclusion; final remarks; final words; closing words;
    sign off`,
};

/** All that headings of known templates say, in English and in other languages. */
export const synonyms: Readonly<Record<Topic, readonly string[]>> = merged();

function merged(): Record<Topic, readonly string[]> {
  const of = (topic: Topic): readonly string[] => [english[topic], foreignSynonyms[topic]].flatMap(phrasesIn);
  return {
    ...{ overview: of('overview'), impact: of('impact'), details: of('details'), timeline: of('timeline') },
    ...{ cause: of('cause'), causes: of('causes'), whys: of('whys'), factors: of('factors'), trigger: of('trigger') },
    ...{ lessons: of('lessons'), went_well: of('went_well'), went_wrong: of('went_wrong'), got_lucky: of('got_lucky') },
    ...{ actions: of('actions'), conclusion: of('conclusion') },
  };
}

/** Phrases of a list that stand between semicolons, each on one line. */
export function phrasesIn(list: string): string[] {
  return list.split(';').map((phrase) => phrase.replace(/\s+/gu, ' ').trim());
}
